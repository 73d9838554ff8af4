// The templates that come with the program: one a kind of mail, in English and in German.
#pragma once

#include <array>
#include <string_view>

namespace outreach {

struct BuiltIn {
  std::string_view kind;  // as in the column `kind` of the report `outreach`
  bool german = false;
  std::string_view text;
};

inline constexpr std::array<BuiltIn, 10> kBuiltIns = {{
    {"intersect", false, R"(Subject: An addition to "{{page_title|your page}}"

Hello {{first_name|there}},

I read {{page}}{{#competitor}}, where you link to {{competitor}}{{/competitor}}.
{{#sentence}}I mean this place: {{sentence}}{{/sentence}}

We have a page that your readers may want beside it:
{{suggested_target|(the address of your page)}}
{{#suggested_title}}It is called "{{suggested_title}}".{{/suggested_title}}
{{#why}}It is about: {{why}}.{{/why}}

If it is of use to them, would you add a link? If not, there is no need to answer, and I will not write again.

Kind regards
{{site}}
)"},
    {"intersect", true, R"(Subject: Eine Ergänzung zu „{{page_title|Ihrer Seite}}“

Guten Tag{{#contact_name}} {{contact_name}}{{/contact_name}},

auf {{page}}{{#competitor}} verlinken Sie {{competitor}}{{/competitor}}.
{{#sentence}}Ich meine diese Stelle: {{sentence}}{{/sentence}}

Dazu haben wir eine Seite, die Ihren Lesern weiterhelfen kann:
{{suggested_target|(die Adresse Ihrer Seite)}}
{{#suggested_title}}Sie heißt „{{suggested_title}}“.{{/suggested_title}}
{{#why}}Es geht darin um: {{why}}.{{/why}}

Wenn sie für Ihre Leser nützlich ist: Würden Sie sie verlinken? Falls nicht, brauchen Sie nicht zu antworten, und ich
schreibe Ihnen nicht noch einmal.

Freundliche Grüße
{{site}}
)"},
    {"lost", false, R"(Subject: A link on {{domain}} that is gone

Hello {{first_name|there}},

{{page}} used to link to our page {{suggested_target|(the address of your page)}}.
{{#day_lost}}Since {{day_lost}} the link is gone.{{/day_lost}}
{{#suggested_anchor}}Its words were: {{suggested_anchor}}.{{/suggested_anchor}}

If that happened by accident, would you put it back? If you took it out on purpose, I would like to know what was missing
on our page.

Kind regards
{{site}}
)"},
    {"lost", true, R"(Subject: Ein Link auf {{domain}}, den es nicht mehr gibt

Guten Tag{{#contact_name}} {{contact_name}}{{/contact_name}},

{{page}} hat bisher auf unsere Seite {{suggested_target|(die Adresse Ihrer Seite)}} verlinkt.
{{#day_lost}}Seit dem {{day_lost}} ist der Link weg.{{/day_lost}}
{{#suggested_anchor}}Sein Text war: {{suggested_anchor}}.{{/suggested_anchor}}

Falls das ein Versehen war: Würden Sie ihn wieder einsetzen? Falls es Absicht war, wüsste ich gern, was auf unserer Seite
gefehlt hat.

Freundliche Grüße
{{site}}
)"},
    {"nofollow", false, R"(Subject: Your link to {{site}} on {{domain}}

Hello {{first_name|there}},

thank you for the link to our page on {{page}}.
It is marked "nofollow", which tells search engines that you do not vouch for it. Other links of yours are not marked.

If you recommend the page, would you take the mark away?

Kind regards
{{site}}
)"},
    {"nofollow", true, R"(Subject: Ihr Link auf {{site}} bei {{domain}}

Guten Tag{{#contact_name}} {{contact_name}}{{/contact_name}},

vielen Dank für den Link auf unsere Seite in {{page}}.
Er ist mit „nofollow“ gekennzeichnet. Das sagt Suchmaschinen, dass Sie nicht für ihn einstehen. Andere Links von Ihnen
sind nicht so gekennzeichnet.

Wenn Sie die Seite empfehlen: Würden Sie die Kennzeichnung entfernen?

Freundliche Grüße
{{site}}
)"},
    {"no_alt", false, R"(Subject: The picture on {{domain}} that links to {{site}}

Hello {{first_name|there}},

thank you for the picture on {{page}} that links to our page.
It has no alternative text, so people who cannot see it do not learn where it leads.

Would you add one?
{{#suggested_anchor}}For example: {{suggested_anchor}}{{/suggested_anchor}}

Kind regards
{{site}}
)"},
    {"no_alt", true, R"(Subject: Das Bild auf {{domain}}, das auf {{site}} verlinkt

Guten Tag{{#contact_name}} {{contact_name}}{{/contact_name}},

vielen Dank für das Bild in {{page}}, das auf unsere Seite verlinkt.
Es hat keinen Alternativtext. Wer es nicht sehen kann, erfährt nicht, wohin es führt.

Würden Sie einen ergänzen?
{{#suggested_anchor}}Zum Beispiel: {{suggested_anchor}}{{/suggested_anchor}}

Freundliche Grüße
{{site}}
)"},
    {"mention", false, R"(Subject: You name {{site}} on {{domain}}

Hello {{first_name|there}},

thank you for naming us on {{page}}.
{{#sentence}}I mean this place: {{sentence}}{{/sentence}}

Readers cannot get from there to our page yet. Would you make the name a link?
{{suggested_target|(the address of your page)}}

If not, there is no need to answer, and I will not write again.

Kind regards
{{site}}
)"},
    {"mention", true, R"(Subject: Sie nennen {{site}} auf {{domain}}

Guten Tag{{#contact_name}} {{contact_name}}{{/contact_name}},

vielen Dank, dass Sie uns in {{page}} nennen.
{{#sentence}}Ich meine diese Stelle: {{sentence}}{{/sentence}}

Von dort kommen Leser noch nicht auf unsere Seite. Würden Sie den Namen verlinken?
{{suggested_target|(die Adresse Ihrer Seite)}}

Falls nicht, brauchen Sie nicht zu antworten, und ich schreibe Ihnen nicht noch einmal.

Freundliche Grüße
{{site}}
)"},
}};

// The one of a kind; of a kind that has none, that of "intersect".
constexpr std::string_view built_in(std::string_view kind, bool german) {
  for (const BuiltIn& one : kBuiltIns) {
    if (one.kind == kind && one.german == german) return one.text;
  }
  return kBuiltIns[german ? 1 : 0].text;
}

}  // namespace outreach
