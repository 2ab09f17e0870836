/** Given and family names of the north, west and east, in Latin letters and in their own script. */
export const northernNames = {
  hindi: {
    latin: {
      female: ['Asha', 'Kavita', 'Neha', 'Pooja', 'Rekha', 'Sunita', 'Usha', 'Vandana', 'Anjali', 'Mamta'],
      male: ['Amit', 'Deepak', 'Manoj', 'Rajesh', 'Ramesh', 'Sanjay', 'Suresh', 'Vikas', 'Arvind', 'Harish', 'Om'],
      family: ['Sharma', 'Verma', 'Gupta', 'Yadav', 'Mishra', 'Singh', 'Tiwari', 'Chauhan', 'Saxena', 'Meena'],
    },
    native: {
      female: ['आशा', 'कविता', 'नेहा', 'पूजा', 'रेखा', 'सुनीता', 'उषा', 'वंदना', 'अंजलि', 'ममता'],
      male: ['अमित', 'दीपक', 'मनोज', 'राजेश', 'रमेश', 'संजय', 'सुरेश', 'विकास', 'अरविंद', 'हरीश'],
      family: ['शर्मा', 'वर्मा', 'गुप्ता', 'यादव', 'मिश्रा', 'सिंह', 'तिवारी', 'चौहान', 'सक्सेना', 'मीणा'],
    },
  },
  marathi: {
    latin: {
      female: ['Ashwini', 'Jyoti', 'Manisha', 'Sneha', 'Vaishali', 'Swati', 'Mrunal'],
      male: ['Ganesh', 'Mahesh', 'Nilesh', 'Prashant', 'Sachin', 'Vishal', 'Tushar'],
      family: ['Deshmukh', 'Joshi', 'Kulkarni', 'Patil', 'Pawar', 'Shinde', 'Jadhav'],
    },
    native: {
      female: ['अश्विनी', 'ज्योती', 'मनीषा', 'स्नेहा', 'वैशाली', 'स्वाती'],
      male: ['गणेश', 'महेश', 'निलेश', 'प्रशांत', 'सचिन', 'विशाल'],
      family: ['देशमुख', 'जोशी', 'कुलकर्णी', 'पाटील', 'पवार', 'शिंदे', 'जाधव'],
    },
  },
  bengali: {
    latin: {
      female: ['Aparna', 'Mitali', 'Moumita', 'Rina', 'Shreya', 'Sudeshna', 'Tanushree'],
      male: ['Abhijit', 'Anirban', 'Debashis', 'Partha', 'Sourav', 'Subrata', 'Tapan'],
      family: ['Banerjee', 'Chatterjee', 'Das', 'Ghosh', 'Mukherjee', 'Roy', 'Sen'],
    },
    native: {
      female: ['অপর্ণা', 'মিতালি', 'মৌমিতা', 'রিনা', 'শ্রেয়া', 'সুদেষ্ণা'],
      male: ['অভিজিৎ', 'অনির্বাণ', 'দেবাশিস', 'পার্থ', 'সৌরভ', 'সুব্রত'],
      family: ['ব্যানার্জী', 'চ্যাটার্জী', 'দাস', 'ঘোষ', 'মুখার্জী', 'রায়', 'সেন'],
    },
  },
  gujarati: {
    latin: {
      female: ['Bhavna', 'Hetal', 'Jigna', 'Kinjal', 'Nisha', 'Urvashi'],
      male: ['Bhavesh', 'Chirag', 'Hardik', 'Jignesh', 'Ketan', 'Mehul'],
      family: ['Patel', 'Shah', 'Desai', 'Mehta', 'Solanki', 'Trivedi'],
    },
    native: {
      female: ['ભાવના', 'હેતલ', 'જીજ્ઞા', 'કિંજલ', 'નિશા', 'ઉર્વશી'],
      male: ['ભાવેશ', 'ચિરાગ', 'હાર્દિક', 'જીજ્ઞેશ', 'કેતન', 'મેહુલ'],
      family: ['પટેલ', 'શાહ', 'દેસાઈ', 'મહેતા', 'સોલંકી', 'ત્રિવેદી'],
    },
  },
  punjabi: {
    latin: {
      female: ['Amandeep', 'Gurleen', 'Harpreet', 'Manpreet', 'Navjot', 'Simran'],
      male: ['Arjan', 'Balwinder', 'Gurpreet', 'Jaspal', 'Kuldeep', 'Tejinder'],
      family: { female: ['Kaur', 'Kaur Gill', 'Kaur Sandhu'], male: ['Singh', 'Singh Gill', 'Singh Sandhu'] },
    },
    native: {
      female: ['ਅਮਨਦੀਪ', 'ਗੁਰਲੀਨ', 'ਹਰਪ੍ਰੀਤ', 'ਮਨਪ੍ਰੀਤ', 'ਨਵਜੋਤ', 'ਸਿਮਰਨ'],
      male: ['ਅਰਜਨ', 'ਬਲਵਿੰਦਰ', 'ਗੁਰਪ੍ਰੀਤ', 'ਜਸਪਾਲ', 'ਕੁਲਦੀਪ', 'ਤੇਜਿੰਦਰ'],
      family: { female: ['ਕੌਰ', 'ਕੌਰ ਗਿੱਲ', 'ਕੌਰ ਸੰਧੂ'], male: ['ਸਿੰਘ', 'ਸਿੰਘ ਗਿੱਲ', 'ਸਿੰਘ ਸੰਧੂ'] },
    },
  },
  urdu: {
    latin: {
      female: ['Ayesha', 'Farzana', 'Nasreen', 'Rukhsana', 'Shabnam', 'Zainab'],
      male: ['Ahmed', 'Bilal', 'Imran', 'Javed', 'Salman', 'Tariq'],
      family: ['Ansari', 'Khan', 'Qureshi', 'Siddiqui', 'Mir', 'Bhat'],
    },
    native: {
      female: ['عائشہ', 'فرزانہ', 'نسرین', 'رخسانہ', 'شبنم', 'زینب'],
      male: ['احمد', 'بلال', 'عمران', 'جاوید', 'سلمان', 'طارق'],
      family: ['انصاری', 'خان', 'قریشی', 'صدیقی', 'میر', 'بھٹ'],
    },
  },
} as const;
