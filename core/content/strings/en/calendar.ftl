# Numbers, times, days and lists. Everything else builds on these.

# 21:00. Both parts come with their leading zeros; spoken, the hour comes without. $minutes is the minute as a number,
# $hour12 the hour of a clock that runs to 12. English is spoken with am and pm: a voice reads “21 30” as two numbers.
clock-24 = { $hour }:{ $minute }
    .spoken = { $minutes ->
        [0] { $hour ->
            [0] midnight
            [12] noon
           *[other] { $hour12 } { $half ->
                [am] am
               *[pm] pm
            }
        }
       *[other] { $hour12 } { $minute } { $half ->
            [am] am
           *[pm] pm
        }
    }
# 9:00 pm. The hour comes without a leading zero.
clock-12 = { $half ->
    [am] { $hour }:{ $minute } am
   *[pm] { $hour }:{ $minute } pm
}
    .spoken = { $half ->
        [am] { $minutes ->
            [0] { $hour ->
                [12] midnight
               *[other] { $hour } am
            }
           *[other] { $hour } { $minute } am
        }
       *[pm] { $minutes ->
            [0] { $hour ->
                [12] noon
               *[other] { $hour } pm
            }
           *[other] { $hour } { $minute } pm
        }
    }

# A count of time: 4:05. $second comes with its leading zero.
clock-count = { $minutes }:{ $second }

# Sat 21 Nov; $n is the day of the month. With its year where the day is far away: Sat 21 Nov 2025.
day-short = { $weekday } { $n } { $month }
    .year = { $weekday } { $n } { $month } { $year }
# Saturday, 21 November; Saturday, 21 November 2025
day-spoken = { $weekday }, { $n } { $month }
    .year = { $weekday }, { $n } { $month } { $year }
# 21 November 2026, shown and spoken alike.
day-full = { $n } { $month } { $year }
# 02:00 on Tue 17 Nov
time-on-day = { $time } on { $day }

weekday-mon = Monday
    .short = Mon
    .narrow = M
weekday-tue = Tuesday
    .short = Tue
    .narrow = T
weekday-wed = Wednesday
    .short = Wed
    .narrow = W
weekday-thu = Thursday
    .short = Thu
    .narrow = T
weekday-fri = Friday
    .short = Fri
    .narrow = F
weekday-sat = Saturday
    .short = Sat
    .narrow = S
weekday-sun = Sunday
    .short = Sun
    .narrow = S

month-1 = January
    .short = Jan
month-2 = February
    .short = Feb
month-3 = March
    .short = Mar
month-4 = April
    .short = Apr
month-5 = May
    .short = May
month-6 = June
    .short = Jun
month-7 = July
    .short = Jul
month-8 = August
    .short = Aug
month-9 = September
    .short = Sep
month-10 = October
    .short = Oct
month-11 = November
    .short = Nov
month-12 = December
    .short = Dec

# a, b and c
list-middle = { $first }, { $rest }
list-end = { $first } and { $last }

minutes-short = { $minutes } min
    .under = under 1 min
minutes-spoken = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
    .under = less than a minute
seconds-spoken = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
