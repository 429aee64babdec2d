// The tablet has changed hands: what other tabs of this browser still show is taken off their screens.
"use strict";

new BroadcastChannel("hjemvej-tablet").postMessage("handed-over");
