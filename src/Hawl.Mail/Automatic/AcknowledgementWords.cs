using System.Buffers;
using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Acknowledgements that say themselves that a program sends them. Decisions are sent by programs too, with "this is an automated
/// e-mail" below them: that phrase counts only in a letter that promises an answer and gives none.</summary>
internal static partial class AcknowledgementWords
{
    private const int Longest = 4_000;

    /// <summary>What each of the phrases below has in it; most letters have none of these.</summary>
    private static readonly SearchValues<string> _machines = SearchValues.Create(
        ["auto", "awtomat", "otomat", "computer", "system"], StringComparison.Ordinal);

    public static Automatic? Judge(Message message, Lazy<OwnWords> words)
    {
        var text = words.Value.Text;
        if (!text.AsSpan().ContainsAny(_machines) || AnswerWords.GivesAnswer(words.Value, Longest))
        {
            return null;
        }

        var says = Answer().Match(text);
        if (!says.Success && Promise().IsMatch(text) && !AnswerWords.Decides(words.Value))
        {
            says = Mail().Match(text);
        }

        return says.Success && Receipt().IsMatch(text)
            ? Automatic.Of(AutomaticClass.AutoReply, $"The text says of itself {Evidence.Quote(says.Groups["says"].Value)}.")
            : null;
    }

    /// <summary>Where a sentence begins. What is said in the middle of one, or in quotation marks, may be told of another letter.</summary>
    private const string Start = @"(?:^|[.!?:;*_=|)\n–-]|\b(?:as|because|since))[ *_(]{0,4}(?:please note (?:that )?)?";

    private const string Machine =
        @"(?:automated|automatic|automatically[ -](?:generated|sent)|auto-?generated|computer[ -]generated|system[ -]generated)";

    private const string MadeSo = @"(?:is|was|has been) (?:automatic|automated|auto-?generated|automatically (?:sent|generated|issued)"
        + @"|(?:sent|generated|issued) automatically)\b";

    private const string AnswerNoun =
        @"(?:acknowledge?ment|response|reply|receipt|auto-?reply)"
        + @"(?= ?[.,;:!)\n–*-]|$| (?:to|of|from|and|that|confirming|please|only|sent|acknowledging|which|so)\b)";

    private const string Foreign =
        @"(?:dies|das|dieses|hierbei handelt es sich um) ?(?:ist )?eine? automati(?:sch|sier)[a-zäöü ]{0,30}(?:antwort"
        + @"|eingangsbestätigung|empfangsbestätigung|bestätigung|rückantwort|e-?mail|nachricht)"
        + @"|diese (?:e-?mail|nachricht|antwort) (?:wurde|wird) automatisch (?:erzeugt|erstellt|generiert|versendet|verschickt)"
        + @"|ceci est (?:une réponse|un accusé de réception|un message|un courriel) automati(?:que|sée?)|(?:ce message"
        + @"|cette réponse) est automatique"
        + @"|(?:este|esto|ésta?|esta) es una? (?:respuesta|mensaje|acuse de recibo) automátic[oa]|mensaje generado automáticamente"
        + @"|quest[ao] è una? (?:risposta|messaggio|ricevuta) automatic[oa]|dit is een automatisch[e]? (?:gegenereerd[e]? )?(?:antwoord"
        + @"|bericht|ontvangstbevestiging|reactie)"
        + @"|detta är ett (?:automatiskt |autogenererat )(?:svar|meddelande)|dette er e[tn] automatisk[te]? (?:generert "
        + @"|genereret )?(?:svar|besked|melding|kvittering)"
        + @"|tämä on automaattinen (?:vastaus|viesti|kuittaus)|to jest automatyczn[ay] (?:odpowiedź|wiadomość)"
        + @"|wiadomość (?:została )?wygenerowan[ao] automatycznie"
        + @"|est[ae] é uma? (?:resposta|mensagem|e-?mail) automátic[oa]|toto je automatická (?:odpověď|odpoveď|zpráva)"
        + @"|ez egy automatikus (?:válasz|üzenet)";

    /// <summary>"This is an automated acknowledgement": what an answer by a person never says of itself.</summary>
    [GeneratedRegex(
        Start + @"(?<says>this (?:is|was) an? " + Machine + @" (?:e-?mail )?" + AnswerNoun
        + @"|this (?:acknowledge?ment|response|reply) " + MadeSo
        + @"|(?:mae hwn yn |mae hon yn )(?:ymateb|ateb|atebiad|gydnabyddiaeth) (?:awtomatig|otomatig)"
        + @"|(?:ymateb|ateb|atebiad|cydnabyddiaeth) (?:awtomatig|otomatig) yw h[wo]n)"
        + @"|(?<says>" + Foreign + @")"
        + @"|^(?<says>auto(?:matic|mated)?[ -]?(?:acknowledge?ment|reply|response)|(?:ymateb|ateb"
        + @"|cydnabyddiaeth) awtomatig)(?= ?[.:!\n–-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    /// <summary>"This is an automated e-mail": what programs say below anything they send.</summary>
    [GeneratedRegex(
        Start + @"(?<says>this (?:is|was) an? " + Machine + @" (?:e-?mail|message|notification)\b|this (?:e-?mail|message) " + MadeSo
        + @"|mae h[wo]n yn (?:neges|e-?bost) (?:awtomatig|otomatig)|(?:neges|e-?bost) (?:awtomatig|otomatig) yw h[wo]n)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"\b(?:received|receipt|acknowledg|do not (?:reply|respond)|thank(?:s| you) for (?:your|contacting|e-?mailing|getting in touch)"
        + @"|(?:response|reply) to your (?:e-?mail|message|enquiry|request|letter)"
        + @"|dd?erbyn|diolch am|peidiwch ag (?:ymateb|ateb)|erhalten|eingegangen"
        + @"|nicht (?:auf )?(?:diese )?(?:\S+ )?(?:zu )?(?:be)?antworten"
        + @"|reçu|réception|ne pas répondre|recibid[oa]|recepción|no responda|ricevut[oa]|non rispondere|ontvangen|ontvangst"
        + @"|niet (?:te )?(?:be)?antwoorden"
        + @"|mottagit|mottatt|modtaget|tagit emot|vastaanot|otrzyma|nie odpowiada|recebe|recebid|não responda|obdrže|přijat|megkap"
        + @"|fogadtuk)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Receipt();

    [GeneratedRegex(
        @"\b(?:(?:will|shall) (?:now )?(?:be )?(?:answer|reply|repli|respond|contact|process|deal|get back|consider|aim|endeavour|review"
        + @"|look|pass|receive)"
        + @"|aim to|working days|as soon as possible|in due course|has been (?:logged|passed|forwarded|received|registered"
        + @"|allocated|created)"
        + @"|no longer monitored|not monitored|acknowledge (?:that we have received|receipt)"
        + @"|byddwn|bydd (?:eich|ein|y)|o fewn|diwrnod gwaith|cyn gynted|(?:a|wedi) d?dderbyn(?:iwyd)?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Promise();
}
