# Where facts come from, for people.

source-s0 = Web article “Foot massage”, a general account of the practice
source-s1 = Web article “Exploring Foot Massage Techniques and Their Benefits”
source-s2 = Web article on massaging your own or another person’s feet, 2006
source-s3 = Web article “The Benefits of Foot Massage”, 21 November 2008
source-s4 = Medical News Today, article 323790, twelve foot massage techniques
source-adams-2010 = Adams and others, 2010: massage in acute care, 53 patients, no comparison group
source-crawford-2016 = Crawford and others, 2016: review of massage for people in pain
source-moyer-2004 = Moyer and others, 2004: review of 37 trials of massage of any kind
source-hattan-2002 = Hattan and others, 2002: foot massage or guided rest after heart surgery, 25 patients
source-eguchi-2016 = Eguchi and others, 2016: 57 people who rubbed their own feet with scented oil
source-gokbulut-2022 = Gökbulut and others, 2022: foot massage each day for a week, 70 women after menopause
source-ernst-2009 = Ernst, Medical Journal of Australia, 2009: review of trials of reflexology
source-ernst-2011 = Ernst and others, Maturitas, 2011: review of trials of reflexology
source-mccullough-2014 = McCullough and others, 2014: review of what reflexology does in the body
source-alimohammad-2018 = Alimohammad and others, 2018: hand and foot massage, 70 patients with heart trouble
source-wang-2020 = Wang and others, 2020: review of 26 trials of foot reflexology
source-huang-2021 = Huang and others, 2021: review of 42 trials of foot reflexology
source-lapanantasin = Lapanantasin, Thai Journal of Physical Therapy: two studies of 30 people each
source-groeber-2017 = Gröber and others, 2017: review of magnesium through the skin
source-haghayegh-2019 = Haghayegh and others, 2019: review of warm bathing before bed
