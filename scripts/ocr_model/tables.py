"""Short wordings and the patterns in which numbers stand in reports; lines.py fills them in."""

THAI_DIGITS = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')
TERMS = ('ITA OIT IIT EIT E-Service e-Service NACC ITAS PDF QR Code QR code Website Web Facebook Line LINE Banner Q&A '
         'PDCA KPI IT App TikTok Infographic Online Social Network Data Open e-Plan e-GP eGP e-LAAS DLA GFMIS SMS No '
         'Gift Policy Walk-in Google Form Link Email E-mail Messenger Call Center One Stop Service OSS Dashboard '
         'YouTube Feedback Smart Office Government Integrity Transparency Assessment Conflict of Interest Version '
         'Update Drive Zoom Excel Word FAQ CCTV Wi-Fi SOP HR HRD PR COVID-19 SDGs OTOP AI URL Username Password Like '
         'Share Admin Fanpage Official Account Service Mind Check list Timeline Workshop Coaching Feed Digital Mobile '
         'Application Chatbot').split()
HOSTS = 'www.nacc.go.th itas.nacc.go.th www.dla.go.th www.oic.go.th www.ocsc.go.th www.thaigov.go.th'.split()
MAIL_HOSTS = ('gmail.com', 'saraban.go.th', 'hotmail.com', 'dla.go.th', 'nacc.go.th')
SEPARATORS = (', ', ',', ' , ', ' ', ' และ ', ' - ', '-', '–', ' ถึง ', '/', ' และข้อ ')
BULLETS = ('- ', '• ', '-', '✓ ', '* ')
ENDINGS = (' ๆ', 'ๆ', 'ฯ', ' ฯลฯ', ':', '?', '!', ';', '…', '.')
BRACKETS = ('“{}”', '({})', '"{}"', '[{}]', "'{}'", '‘{}’', '<{}>')
QUOTES = ('“{}”', '({})', '"{}"', '‘{}’')
TO = (' - ', '-', ' – ', '–', ' ถึง ', ' ถึงวันที่ ', ' – ', ' - ')
# Months (from 0) in which periods begin and end.
SPANS = ((9, 8), (9, 2), (3, 8), (9, 11), (0, 2), (3, 5), (6, 8), (10, 7))
BEFORE_YEAR = ('ปีงบประมาณ พ.ศ. ', 'ปีงบประมาณ ', 'ประจำปี ', 'ปี ', 'พ.ศ. ', 'พ.ศ.', 'ประจำปีงบประมาณ พ.ศ. ',
               'ตลอดปีงบประมาณ พ.ศ. ', 'ปี พ.ศ. ', '')
BEFORE_DAY = ('ภายใน', 'ภายในเดือน', 'ภายในวันที่ ', 'ตั้งแต่วันที่ ', 'เดือน', 'วันที่ ')
FREQUENCIES = ('ทุก {} เดือน', 'รอบ {} เดือน', 'ปีละ {} ครั้ง', 'ไม่เกิน {} วัน', '{} ครั้ง/ปี', 'เดือนละ {} ครั้ง',
               'ภายใน {} วันทำการ')
BEFORE_CODES = ('ข้อ ', 'ข้อคำถาม ', 'ข้อ', 'รหัส ', 'OIT ', 'ประเด็น ')
SCORES = ('ร้อยละ {}', '{} คะแนน', 'คะแนน {}', '{} %', '{}%', '= {}', '({})', '> {}', '< {}', '+{}', '-{}',
          'ผลคะแนน {} คะแนน', '{} AA', 'ระดับ A ({})')
AFTER_AMOUNT = ('', '', ' บาท', ' บ.', ' ฿')
NUMBERINGS = ('{}.', '({})', '{})', 'ข้อ {}', 'ตัวชี้วัดที่ {}', '{}.1', '1.{}', '{}.2.1', 'ประเด็นที่ {}', '{}',
              'ข้อที่ {}', 'ส่วนที่ {}', 'หมู่ที่ {}', 'ครั้งที่ {}/2567', 'บทที่ {}', 'หน้า {}', '- {} -', 'ภาพที่ {}')
LATIN_IN_THAI = ('{} {}', '{} ({})', '{}{}', '{0} "{1}"', '{0} “{1}”', '{1} {0}', '{1}{0}')
SHORT = ('- – / ✓ • ๆ ฯ * ✓ - “ ” : i e O A AA B C D E F I ที่ ข้อ มี ไม่ ณ ปี รวม บาท วัน ครั้ง ราย ผล ต่อ และ ใช่ '
         'พ.ย.').split()
VOWELS = ('', '', '', 'ั', 'ิ', 'ี', 'ึ', 'ื', 'ุ', 'ู', '็', 'า', 'ะ', 'ำ')
TONES = ('', '', '', '่', '้', '๊', '๋', '์')
