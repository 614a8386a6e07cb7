/*
 * Runs where nothing else does: in browsers that are too old for the tracker, and when its code does not arrive. So it is old
 * JavaScript, and has its few words in itself.
 */
(function () {
  var WORDS = {
    en: {
      old: "This browser is too old for the tracker. Please use one from 2023 or later. The data can be had without it:",
      gone: "The tracker could not be loaded. There may be no connection, or a new version is just being published. Please load the page again in a minute. The data can be had without it:",
      again: "Load the page again",
      data: "all commitments as CSV",
    },
    uk: {
      old: "Цей браузер застарий для трекера. Скористайтеся браузером 2023 року або новішим. Дані доступні й без нього:",
      gone: "Не вдалося завантажити трекер. Можливо, немає з’єднання або саме публікується нова версія. Завантажте сторінку ще раз за хвилину. Дані доступні й без трекера:",
      again: "Завантажити сторінку ще раз",
      data: "усі зобов’язання у форматі CSV",
    },
    fr: {
      old: "Ce navigateur est trop ancien pour l’outil. Utilisez-en un de 2023 ou plus récent. Les données restent accessibles sans lui :",
      gone: "L’outil n’a pas pu être chargé. La connexion manque peut-être, ou une nouvelle version est en cours de publication. Rechargez la page dans une minute. Les données restent accessibles sans lui :",
      again: "Recharger la page",
      data: "tous les engagements en CSV",
    },
  };

  function isTooOld() {
    var script = document.createElement("script");
    return !("noModule" in script && Array.prototype.toSorted && Object.hasOwn && window.HTMLDialogElement && window.AbortController);
  }

  function words() {
    var asked = /[?&]lang=(en|uk|fr)\b/.exec(location.search);
    var languages = asked ? [asked[1]] : navigator.languages || [navigator.language || "en"];
    for (var i = 0; i < languages.length; i++) {
      var known = WORDS[languages[i].slice(0, 2)];
      if (known) return known;
    }
    return WORDS.en;
  }

  function link(address, text) {
    var made = document.createElement("a");
    made.href = address;
    made.appendChild(document.createTextNode(text));
    return made;
  }

  function tell(isOld) {
    var said = words();
    var box = document.createElement("div");
    box.className = "start-fault";
    box.setAttribute("role", "alert");
    var sentence = document.createElement("p");
    sentence.appendChild(document.createTextNode((isOld ? said.old : said.gone) + " "));
    sentence.appendChild(link("./data/commitments.csv", said.data));
    sentence.appendChild(document.createTextNode("."));
    box.appendChild(sentence);
    if (!isOld) {
      var again = document.createElement("p");
      again.appendChild(link(location.href, said.again));
      box.appendChild(again);
    }
    document.body.insertBefore(box, document.body.firstChild);
    document.documentElement.setAttribute("data-ready", "error");
  }

  window.addEventListener("startfailed", function () {
    tell(false);
  });

  function check() {
    var isOld = isTooOld();
    // The tracker's own code says so when it starts.
    if (isOld || !document.documentElement.hasAttribute("data-started")) tell(isOld);
  }

  if (document.readyState === "complete") check();
  else window.addEventListener("load", check);
})();
