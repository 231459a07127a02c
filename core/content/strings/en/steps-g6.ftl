# Steps of G6, written as steps.ftl says.

step-g6-settle =
    .title = Settle in
    .body = Find a warm and quiet spot. Old charts match places on the foot with parts of the body. We visit a few of them for joy, never to find or heal an illness.

step-g6-toes =
    .title = Toes: press and hold
    .body = Press the pad of each toe with your thumb, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken = Press the pad of each toe with your thumb, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Press the pad of each toe between two fingers, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak = Press the pad of each toe between two fingers, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Press the pad of each toe between two fingers, big toe first. Hold for 5–10 seconds, then let go. By tradition the toes stand for the head and neck.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak-partner = Press the pad of each toe between two fingers, big toe first. Hold for five to ten seconds, then let go. By tradition the toes stand for the head and neck.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g6-big-toe =
    .title = Big toe: small circles
    .body = Lay your thumb on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken = Lay your thumb on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Lay two fingertips on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak = Lay two fingertips on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Lay two fingertips on the pad of the big toe. Circle slowly for 5–10 seconds, three times over. By tradition this pad stands for the head.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak-partner = Lay two fingertips on the pad of the big toe. Circle slowly for five to ten seconds, three times over. By tradition this pad stands for the head.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }

step-g6-arch =
    .title = Arch: slow pushes
    .body = Push your thumb along the arch, 5–10 seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken = Push your thumb along the arch, five to ten seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Push the base of your palm along the arch, 5–10 seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak = Push the base of your palm along the arch, five to ten seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Push the base of your palm along the arch, 5–10 seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak-partner = Push the base of your palm along the arch, five to ten seconds a line. Take three lines, from the inner side to the outer side. By tradition the arch stands for the inner organs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] Fold a towel flat and soft, and rest your arch on it. Slide the foot along, 5–10 seconds a line, three lines. Do not push down. By tradition the arch stands for the inner organs.
       *[usual] Roll up a towel and set your arch on it. Push the foot along, 5–10 seconds a line, three lines. By tradition the arch stands for the inner organs.
    }
    .spoken-floor = { $pressure ->
        [light] Fold a towel flat and soft, and rest your arch on it. Slide the foot along, five to ten seconds a line, three lines. Do not push down. By tradition the arch stands for the inner organs.
       *[usual] Roll up a towel and set your arch on it. Push the foot along, five to ten seconds a line, three lines. By tradition the arch stands for the inner organs.
    }

step-g6-middle =
    .title = Middle of the sole: circles
    .body = Lay your thumb on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken = Lay your thumb on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Lay the base of your palm on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak = Lay the base of your palm on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Lay the base of your palm on the middle of the sole. Circle slowly for 5–10 seconds, three times over. By tradition this place stands for the belly.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak-partner = Lay the base of your palm on the middle of the sole. Circle slowly for five to ten seconds, three times over. By tradition this place stands for the belly.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] Fold a towel flat and soft. Rest the middle of your sole on it. Let the foot circle for 5–10 seconds, three times over. By tradition this place stands for the belly.
       *[usual] Set the middle of your sole on the rolled towel. Let the foot circle for 5–10 seconds, three times over. By tradition this place stands for the belly.
    }
    .spoken-floor = { $pressure ->
        [light] Fold a towel flat and soft. Rest the middle of your sole on it. Let the foot circle for five to ten seconds, three times over. By tradition this place stands for the belly.
       *[usual] Set the middle of your sole on the rolled towel. Let the foot circle for five to ten seconds, three times over. By tradition this place stands for the belly.
    }

step-g6-heel =
    .title = Heel: slow pushes
    .body = { $knuckles ->
        [none] Push your thumb slowly into the heel.
       *[any] Push your thumb or a bent knuckle slowly into the heel.
    } Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken = { $knuckles ->
        [none] Push your thumb slowly into the heel.
       *[any] Push your thumb or a bent knuckle slowly into the heel.
    } Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Push the base of your palm slowly into the heel. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak = Push the base of your palm slowly into the heel. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Push the base of your palm slowly into the heel. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak-partner = Push the base of your palm slowly into the heel. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] Fold a towel flat and soft, and let your heel just rest on it. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
       *[usual] Set your heel on the rolled towel and push down slowly. Give it 5–10 seconds, three times over. By tradition the heel stands for the hips and legs.
    }
    .spoken-floor = { $pressure ->
        [light] Fold a towel flat and soft, and let your heel just rest on it. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
       *[usual] Set your heel on the rolled towel and push down slowly. Give it five to ten seconds, three times over. By tradition the heel stands for the hips and legs.
    }

step-g6-hollow =
    .title = The hollow by the ball
    .body = Find the small hollow between ball and arch. Press your thumb there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken = Find the small hollow between ball and arch. Press your thumb there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak = Find the small hollow between ball and arch. Press two fingertips there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak = Find the small hollow between ball and arch. Press two fingertips there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-weak-partner = Find the small hollow between ball and arch. Press two fingertips there for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .spoken-weak-partner = Find the small hollow between ball and arch. Press two fingertips there for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.{ $pressure ->
        [light] { " " }Touch as lightly as a resting hand.
       *[usual] { "" }
    }
    .body-floor = { $pressure ->
        [light] Fold a towel flat and soft. Rest the back of the ball on it, where the arch begins. Stay for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
       *[usual] Set the back of the ball on the rolled towel, where the arch begins. Press down for 5–10 seconds, three times. By tradition this point has a name of its own, Yongquan.
    }
    .spoken-floor = { $pressure ->
        [light] Fold a towel flat and soft. Rest the back of the ball on it, where the arch begins. Stay for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
       *[usual] Set the back of the ball on the rolled towel, where the arch begins. Press down for five to ten seconds, three times. By tradition this point has a name of its own, Yongquan.
    }

note-g6-belief = That is a belief, not shown to work.
