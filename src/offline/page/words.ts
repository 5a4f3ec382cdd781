const english = {
  offline: 'Offline',
  youAreOffline: 'You are offline',
  stillWork: 'These pages still work. So do your answers.',
  newerVersion: 'A newer version is ready',
  answersStay: 'Your answers stay.',
  update: 'Update',
  later: 'Later',
  keep: 'Keep for offline',
  keepAdds: 'Adds the PDF. The articles work offline already.',
  saving: 'Saving the PDF…',
  kept: 'Kept on this device',
  remove: 'Remove',
  noSpace: 'Not enough space on this device',
  notSaved: 'The PDF could not be saved',
  tryAgain: 'Try again',
  notOnDevice: 'Not on this device. Get it when you have a signal.',
  install: 'Install this help',
};

export type OfflineWords = typeof english;

const languages: Record<string, OfflineWords> = {
  en: english,
  es: {
    offline: 'Sin conexión',
    youAreOffline: 'No tienes conexión',
    stillWork: 'Estas páginas siguen funcionando. Tus respuestas también.',
    newerVersion: 'Hay una versión nueva',
    answersStay: 'Tus respuestas se conservan.',
    update: 'Actualizar',
    later: 'Después',
    keep: 'Guardar para usar sin conexión',
    keepAdds: 'Agrega el PDF. Los artículos ya funcionan sin conexión.',
    saving: 'Guardando el PDF…',
    kept: 'Guardado en este dispositivo',
    remove: 'Quitar',
    noSpace: 'No hay espacio en este dispositivo',
    notSaved: 'No se pudo guardar el PDF',
    tryAgain: 'Intentar de nuevo',
    notOnDevice: 'No está en este dispositivo. Descárgalo cuando tengas señal.',
    install: 'Instalar esta ayuda',
  },
};

/** The words of what is shown on a page once the site is stored; English where a language has none. */
export function offlineWords(lang: string): OfflineWords {
  return languages[lang] ?? english;
}
