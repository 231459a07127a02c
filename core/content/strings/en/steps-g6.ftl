# Steps of G6, written as steps.ftl says.

step-g6-settle =
    .title = Settle in
    .body = Find a warm and quiet spot. Old charts match places on the foot with parts of the body. We visit a few of them for joy, never to find or heal an illness.

step-g6-toes =
    .title = Toes: press and hold
    .body = Press the pad of each toe with your thumb, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.
    .spoken = Press the pad of each toe with your thumb, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.
    .body-weak = Press the pad of each toe between two fingers, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.
    .spoken-weak = Press the pad of each toe between two fingers, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.
    .body-weak-partner = Press the pad of each toe between two fingers, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.
    .spoken-weak-partner = Press the pad of each toe between two fingers, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.

step-g6-big-toe =
    .title = Big toe: small circles
    .body = Lay your thumb on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.
    .spoken = Lay your thumb on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.
    .body-weak = Lay two fingertips on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.
    .spoken-weak = Lay two fingertips on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.
    .body-weak-partner = Lay two fingertips on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.
    .spoken-weak-partner = Lay two fingertips on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.

step-g6-arch =
    .title = Arch: slow pushes
    .body = Push your thumb along the arch, 5–10 seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.
    .spoken = Push your thumb along the arch, five to ten seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.
    .body-weak = Push the base of your palm along the arch, 5–10 seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.
    .spoken-weak = Push the base of your palm along the arch, five to ten seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.
    .body-weak-partner = Push the base of your palm along the arch, 5–10 seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.
    .spoken-weak-partner = Push the base of your palm along the arch, five to ten seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.
    .body-floor = Roll up a towel and set your arch on it. Push the foot along, 5–10 seconds a line, three lines. By tradition the arch stands for the inner organs.
    .spoken-floor = Roll up a towel and set your arch on it. Push the foot along, five to ten seconds a line, three lines. By tradition the arch stands for the inner organs.

step-g6-middle =
    .title = Middle of the sole: circles
    .body = Lay your thumb on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken = Lay your thumb on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.
    .body-weak = Lay the base of your palm on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken-weak = Lay the base of your palm on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.
    .body-weak-partner = Lay the base of your palm on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken-weak-partner = Lay the base of your palm on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.
    .body-floor = Set the middle of your sole on the rolled towel. Let the foot circle for 5–10 seconds, three times over. By tradition this place stands for the belly.
    .spoken-floor = Set the middle of your sole on the rolled towel. Let the foot circle for five to ten seconds, three times over. By tradition this place stands for the belly.

step-g6-heel =
    .title = Heel: slow pushes
    .body = { $knuckles ->
        [none] Push your thumb slowly into the heel.
       *[any] Push your thumb or a bent knuckle slowly into the heel.
    } Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken = { $knuckles ->
        [none] Push your thumb slowly into the heel.
       *[any] Push your thumb or a bent knuckle slowly into the heel.
    } Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
    .body-weak = Push the base of your palm slowly into the heel. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken-weak = Push the base of your palm slowly into the heel. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
    .body-weak-partner = Push the base of your palm slowly into the heel. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken-weak-partner = Push the base of your palm slowly into the heel. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
    .body-floor = Set your heel on the rolled towel and push down slowly. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    .spoken-floor = Set your heel on the rolled towel and push down slowly. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.

step-g6-hollow =
    .title = The hollow by the ball
    .body = Find the small hollow between ball and arch. Press your thumb there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken = Find the small hollow between ball and arch. Press your thumb there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
    .body-weak = Find the small hollow between ball and arch. Press two fingertips there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken-weak = Find the small hollow between ball and arch. Press two fingertips there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
    .body-weak-partner = Find the small hollow between ball and arch. Press two fingertips there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken-weak-partner = Find the small hollow between ball and arch. Press two fingertips there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
    .body-floor = Set the back of the ball on the rolled towel, where the arch begins. Press down for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    .spoken-floor = Set the back of the ball on the rolled towel, where the arch begins. Press down for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.

note-g6-belief = That is a belief, not shown to work.
