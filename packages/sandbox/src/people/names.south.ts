/** Given names of the south, in Latin letters and in their own script. In Tamil Nadu an initial stands for the family name. */
export const southernNames = {
  tamil: {
    latin: {
      female: ['Kalaiselvi', 'Lakshmi', 'Meenakshi', 'Priya', 'Revathi', 'Thamarai'],
      male: ['Anbu', 'Karthik', 'Murugan', 'Prakash', 'Senthil', 'Vignesh'],
      family: ['K', 'M', 'R', 'S', 'V', 'Subramanian'],
    },
    native: {
      female: ['கலைச்செல்வி', 'லட்சுமி', 'மீனாட்சி', 'பிரியா', 'ரேவதி', 'தாமரை'],
      male: ['அன்பு', 'கார்த்திக்', 'முருகன்', 'பிரகாஷ்', 'செந்தில்', 'விக்னேஷ்'],
    },
  },
  telugu: {
    latin: {
      female: ['Anusha', 'Bhavani', 'Padma', 'Sravani', 'Sujatha', 'Vijaya'],
      male: ['Kiran', 'Mahesh', 'Naveen', 'Ravi', 'Srinivas', 'Venkatesh'],
      family: ['Chowdary', 'Naidu', 'Rao', 'Reddy', 'Varma'],
    },
    native: {
      female: ['అనూష', 'భవాని', 'పద్మ', 'శ్రావణి', 'సుజాత', 'విజయ'],
      male: ['కిరణ్', 'మహేష్', 'నవీన్', 'రవి', 'శ్రీనివాస్', 'వెంకటేష్'],
      family: ['చౌదరి', 'నాయుడు', 'రావు', 'రెడ్డి', 'వర్మ'],
    },
  },
  kannada: {
    latin: {
      female: ['Bhagya', 'Chaitra', 'Geetha', 'Roopa', 'Shwetha', 'Vidya'],
      male: ['Basavaraj', 'Girish', 'Manjunath', 'Nagaraj', 'Raghavendra', 'Shivakumar'],
      family: ['Gowda', 'Hegde', 'Kamath', 'Shetty', 'Patil'],
    },
    native: {
      female: ['ಭಾಗ್ಯ', 'ಚೈತ್ರ', 'ಗೀತಾ', 'ರೂಪಾ', 'ಶ್ವೇತಾ', 'ವಿದ್ಯಾ'],
      male: ['ಬಸವರಾಜ್', 'ಗಿರೀಶ್', 'ಮಂಜುನಾಥ್', 'ನಾಗರಾಜ್', 'ರಾಘವೇಂದ್ರ', 'ಶಿವಕುಮಾರ್'],
      family: ['ಗೌಡ', 'ಹೆಗಡೆ', 'ಕಾಮತ್', 'ಶೆಟ್ಟಿ', 'ಪಾಟೀಲ'],
    },
  },
  malayalam: {
    latin: {
      female: ['Ammini', 'Bindu', 'Deepa', 'Sindhu', 'Sreelatha', 'Suja'],
      male: ['Anil', 'Biju', 'Hari', 'Rajan', 'Sunil', 'Unni'],
      family: ['Menon', 'Nair', 'Pillai', 'Varghese', 'Kurup'],
    },
    native: {
      female: ['അമ്മിണി', 'ബിന്ദു', 'ദീപ', 'സിന്ധു', 'ശ്രീലത', 'സുജ'],
      male: ['അനിൽ', 'ബിജു', 'ഹരി', 'രാജൻ', 'സുനിൽ', 'ഉണ്ണി'],
      family: ['മേനോൻ', 'നായർ', 'പിള്ള', 'വർഗീസ്', 'കുറുപ്പ്'],
    },
  },
} as const;
