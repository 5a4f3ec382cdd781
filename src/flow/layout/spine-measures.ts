/** The measures of a chart's lines, in CSS pixels (points on paper). Heights count from the node's top, unless they say otherwise. */
export interface Measures {
  /** From lane to lane, and at most from the innermost to the outermost. */
  pitch: number;
  widest: number;
  /** Room before the outermost lane, and between the innermost and the nodes. */
  outside: number;
  inside: number;
  /** From the gutter's end to the stem of the main line, and from each depth to the next. */
  stem: number;
  indent: number;
  /** From the stem that a node has or would have, back to where lines from the left reach it. */
  reach: { question: number; outcome: number };
  /** Where the main line reaches a question, from above. */
  top: number;
  /** Where a line reaches a node from the left: the only one, a lane's, a stem's. */
  alone: number;
  lane: number;
  branch: number;
  /** Where a question's stem begins; without it the stem begins below the question's row. */
  start?: number;
  /** True if edges leave indented questions by their stem even so: there is no room at their left. */
  indentedByStem?: boolean;
  /** Where a lane reaches a question that edges leave at its left; without it as any node that has another line. */
  entry?: number;
  /** The radius of corners, the length of arrowheads. */
  radius: number;
  head: number;
  /** The length of arrowheads where a stem leads into a node: none if the node stands close by. */
  branchHead: number;
  /** True if lines are free of the pixels of a screen. */
  free?: boolean;
}
