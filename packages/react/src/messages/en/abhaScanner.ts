export const abhaScanner = {
  title: 'Scan the ABHA QR',
  intro: 'It is on the ABHA card and in the ABHA app, under the profile.',
  camera: {
    open: 'Use the camera',
    close: 'Close the camera',
    picture: 'Picture of the camera',
    looking: 'Hold the QR in front of the camera.',
    denied: 'The browser may not use the camera. Allow it in the address bar, or upload a picture of the QR.',
    none: 'No camera was found here. Upload a picture of the QR, or type the number.',
    busy: 'Another program is using the camera. Close it, then try again.',
  },
  upload: {
    submit: 'Upload a picture',
    reading: 'Reading the picture…',
    unreadable: 'This file is not a picture that can be read. Choose a PNG or JPEG.',
    tooLarge: 'This picture is larger than 20 MB. Choose a smaller one.',
    empty: 'No QR was found in this picture. Take it again from nearer, straight, and in good light.',
  },
  notAbha: 'This QR code is not from an ABHA.',
  manual: {
    label: 'ABHA number or ABHA address',
    hint: '14 digits, such as 91-1234-5678-9012, or an address such as asha.rao@abdm',
    invalid: 'Enter the 14 digits of the ABHA number, or the whole ABHA address with what follows the @.',
    submit: 'Continue',
  },
  cancel: 'Cancel',
};
