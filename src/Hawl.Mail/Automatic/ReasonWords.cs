using System.Text.RegularExpressions;

namespace Hawl.Mail.Automatic;

/// <summary>The words of servers about one reason each, in lower case without addresses and names of machines.</summary>
internal static partial class ReasonWords
{
    [GeneratedRegex(
        @"(?:mail ?box|mail ?folder|inbox|mail drop|account|user) (?:\S+ ){0,3}(?:is |are )?(?:full|over ?quota|exceeded)|over ?quota"
        + @"|quota (?:is )?(?:exceeded|full|violation)|quotaexceeded|exceed(?:s|ed|ing)? (?:\S+ ){0,4}(?:quota|storage|mailbox size)"
        + @"|(?:mailbox|storage|disk) (?:size )?(?:limit|quota)|not enough (?:disk |storage )?space|insufficient (?:system )?(?:storage"
        + @"|disk)"
        + @"|out of (?:storage )?space|too much (?:mail|e-?mail) data|mailbox for \S* ?(?:is )?full|has exceeded (?:their|the|its)"
        + @"|disk quota|mailbox full|full mailbox|mailbox (?:size )?exceeds|postfach (?:\S+ ){0,3}voll|boîte (?:\S+ ){0,4}pleine"
        + @"|buzón (?:\S+ ){0,4}lleno|casella (?:\S+ ){0,4}piena|postvak (?:\S+ ){0,3}vol\b|blwch (?:\S+ ){0,3}llawn",
        RegexOptions.CultureInvariant)]
    public static partial Regex Full();

    [GeneratedRegex(
        @"\bdmarc\b|\bspf\b|\bdkim\b|unauthenticated|authentication (?:checks|results|required|failed)|sender (?:\S+ ){0,3}(?:rejected"
        + @"|refused"
        + @"|denied|not allowed|verify|verification|blocked|blacklisted)|domain of sender|sender'?s? (?:address|domain) (?:\S+ ){0,4}"
        + @"(?:not exist|not resolve|rejected|invalid)|reverse dns|\brdns\b|\bptr\b|no valid sender|without a valid sender"
        + @"|black ?list|block ?list|\brbl\b|dnsbl|spamhaus|spamcop|barracuda reputation|reputation|client host (?:\S+ ){0,4}(?:rejected"
        + @"|blocked|denied)|(?:ip|host|server|address|network|connection|connections)s? (?:\S+ ){0,5}(?:is |are "
        + @"|was |has"
        + @" been |have been )?(?:blocked|banned|not accepted from|not allowed to send)|blocked (?:by|using|for|ip|because)|blocked - see"
        + @"|not (?:permitted|allowed|authori[sz]ed) to send|helo (?:command )?(?:rejected|invalid)|cannot find your (?:hostname|reverse)"
        + @"|bad sender|invalid sender|my name was rejected|must issue a starttls|tls (?:is )?required|encryption (?:is )?(?:required"
        + @"|needed)"
        + @"|access denied, (?:bad|sending|banned)",
        RegexOptions.CultureInvariant)]
    public static partial Regex Sender();

    [GeneratedRegex(
        @"\bspam\b|spammy|spam ?detected|unsolicited|\bube\b|\buce\b|junk mail|virus|malware|phish|infected|content (?:filter|rejected"
        + @"|denied"
        + @"|policy|violation)|(?:message|mail|content|data) (?:\S+ ){0,3}(?:rejected|refused|denied|blocked|not accepted) (?:\S+ ){0,3}"
        + @"(?:policy|content|filter|rules?|reasons?)|policy (?:violation|reasons?|restriction|rejection)|violat(?:es|ion of) (?:\S+ ){0,3}"
        + @"policy|prohibited|forbidden attachment|attachment (?:\S+ ){0,4}(?:not allowed|blocked|rejected)|media error|prohibits"
        + @"|addresses in from: header|(?:non-?compliant|rfc ?\d{3,4}|malformed) (?:message|header|mail)|duplicate header|message contains"
        + @"|multiple (?:\S+ ){0,4}from: header|(?:message|mail|email|attachment)s? (?:\S+ ){0,5}(?:is |was |has been "
        + @"|have been )?(?:blocked"
        + @"|quarantined|unacceptable)|unacceptable attachments?|security (?:policy|policies)|offensive|profanity"
        + @"|message filtered|prohibition|spoof"
        + @"|(?:content|spam|mail) scanner",
        RegexOptions.CultureInvariant)]
    public static partial Regex Content();

    [GeneratedRegex(
        @"too (?:large|big|long for)|(?:message|mail|size) (?:size )?(?:exceeds?|exceeded|is over|larger than)|size limit"
        + @"|(?:maximum|fixed) (?:\S+ ){0,3}size|larger than the (?:\S+ ){0,3}(?:limit|maximum)|exceeds (?:\S+ ){0,4}size",
        RegexOptions.CultureInvariant)]
    public static partial Regex Large();

    [GeneratedRegex(
        @"(?:account|mailbox|address|user|recipient|mail box) (?:\S+ ){0,7}(?:is |has been |was |temporarily |currently )*(?:disabled"
        + @"|suspended|deactivated|inactive|locked|frozen|not active|discontinued|closed|expired|blocked|unavailable temporarily"
        + @"|temporarily unavailable)"
        + @"|(?:disabled|suspended|deactivated|inactive|locked|dormant) (?:recipient|account|user|mailbox|address)"
        + @"|(?:inactive|disabled|suspended) on this|not active|delivery (?:to this address )?(?:is )?restricted|restricted recipient"
        + @"|recipient (?:\S+ ){0,3}(?:not accepting|only accepts)|not authori[sz]ed to (?:send|post) (?:\S+ ){0,3}(?:to|this)"
        + @"|permission to post|members of the group",
        RegexOptions.CultureInvariant)]
    public static partial Regex Disabled();

    [GeneratedRegex(
        @"relay(?:ing)? (?:\S+ ){0,3}(?:denied|prohibited|not allowed|not permitted|refused|access)|relaying|unable to relay|cannot relay"
        + @"|not relay|we do(?: not|n't) relay|mail loop|too many hops|hop count|loops back|routing loop|loop detected|loop count",
        RegexOptions.CultureInvariant)]
    public static partial Regex Relay();

    [GeneratedRegex(
        @"too many (?:connections|messages|mails|recipients|sessions|requests|emails)|rate ?limit|frequency limit|throttl|grey ?list"
        + @"|unverified (?:\S+ )?address|address verification in progress|come back later|try (?:\S+ ){0,2}"
        + @"later|essayer plus tard|resources temporarily|server (?:is )?(?:too )?busy|temporarily (?:deferred|rejected|rate)|temporary"
        + @" (?:failure|error|problem)|temporarily (?:blocked|refused)|limit exceeded|exceeded (?:the )?rate",
        RegexOptions.CultureInvariant)]
    public static partial Regex Busy();

    [GeneratedRegex(
        @"(?:does not|doesn't|do not|don't|cannot|can't|never|no longer) (?:accepts?|receives?) (?:any )?(?:e-?mail|mail|messages)|null ?mx"
        + @"|no smtp service|accepts no mail"
        + @"|not accept(?:ing)? (?:any )?mail|domain (?:is )?not (?:accepting|configured|set up) (?:\S+ ){0,3}mail"
        + @"|host does not receive mail",
        RegexOptions.CultureInvariant)]
    public static partial Regex NoMail();

    [GeneratedRegex(
        @"has moved|mailbox (?:\S+ ){0,2}moved|(?:new|changed (?:his|her|their)) e-?mail address|no longer (?:works|employed|with|at|in use"
        + @"|valid|available|exists|on (?:this )?server|used|monitored|active)|has left (?:the |our )?|replaced by|use the new address"
        + @"|destination (?:\S+ ){0,2}moved|user not local, please",
        RegexOptions.CultureInvariant)]
    public static partial Regex Moved();

    [GeneratedRegex(
        @"host (?:or domain )?(?:name )?(?:is )?(?:unknown|not found|does not exist|lookup)|unknown (?:host|domain|mail ?server)"
        + @"|domain (?:name )?(?:\S+ ){0,3}(?:not found|does ?n[o']t exist|is invalid|unknown|couldn't be found|could not be found)"
        + @"|no such (?:domain|host)|name service error|nxdomain|no mail (?:server|host)s? for|couldn't find any host"
        + @"|unroutable mail domain"
        + @"|unrouteable mail domain|illegal host|bad (?:destination )?(?:host|system|domain)|can't find (?:\S+ ){0,3}(?:domain|host)"
        + @"|all relevant mx records point to non-existent|no route to host|invalid domain|not a valid domain|domain must resolve"
        + @"|unknown or illegal domain|recipient'?s? domain|no mx (?:record|or a)",
        RegexOptions.CultureInvariant)]
    public static partial Regex Domain();

    [GeneratedRegex(
        @"(?:user|recipient|mailbox|address|account|person|name|customer|subscriber|addressee)(?: name| id)? (?:\S+ ){0,4}(?:is |was "
        + @"|are )?"
        + @"(?:unknown|not (?:exist|found|known|recogni[sz]ed|listed|valid|here|available|be found)|does ?n[o']t exist|doesn't exist"
        + @"|invalid"
        + @"|non-?existent|couldn't be found|could not be found|undeliverable)"
        + @"|(?:unknown|invalid|illegal|non-?existent|no such|bad|no) (?:or illegal |destination |local |e-?mail )?(?:user|recipient"
        + @"|mailbox"
        + @"|address|account|person|alias|local ?part|customer|subscriber|addressee)"
        + @"|recipnotfound|doesn't have an? (?:\S+ ){0,2}account|no mailbox|mailbox unavailable|unrouteable address|unroutable address"
        + @"|not our (?:user|customer)|isn't a (?:valid|known)|(?:user|recipient|address) rejected: (?:no|not|unknown|undeliverable"
        + @"|invalid)"
        + @"|not (?:listed )?in (?:\S+ ){0,3}(?:directory|name and address book|public name)|not a (?:valid|known) (?:user|mailbox"
        + @"|recipient"
        + @"|address|account)|address (?:couldn't|could not) be found|can't be found|has no account|no longer have an account"
        + @"|group (?:\S+ ){0,8}(?:doesn't|does not|may not) exist|there is no such|not known (?:at|here|on)|unknown: "
        + @"|[aá]dresse (?:\S+ ){0,4}(?:inconnue|n'existe)|utilisateur inconnu|empfänger (?:\S+ ){0,3}(?:unbekannt|nicht)"
        + @"|benutzer unbekannt"
        + @"|usuario desconocido|destinatario (?:\S+ ){0,3}(?:desconocido|inesistente|sconosciuto)|utente (?:sconosciuto|inesistente)"
        + @"|(?:account|mailbox|user|address|recipient) (?:\S+ ){0,4}(?:has been|was) (?:deleted|removed|withdrawn)"
        + @"|adresse (?:\S+ ){0,6}(?:introuvable|nicht gefunden|konnte nicht)|introuvable|no se (?:ha )?encontr(?:ó"
        + @"|ado) (?:la dirección|al)"
        + @"|(?:impossibile|non è stato possibile) trovare l'indirizzo|adres (?:\S+ ){0,6}niet gevonden|encontrar o endereço"
        + @"|endereço (?:\S+ ){0,4}não|gick inte att hitta|adresse(?:n)? (?:\S+ ){0,5}(?:ikke fundet|findes ikke|finnes ikke)"
        + @"|finner ikke e-?post|adresu (?:\S+ ){0,4}nie|nie można odnaleźć|(?:osoitetta|vastaanottajaa) ei löyd|adresa (?:\S+ ){0,4}nebyla"
        + @"|cím (?:\S+ ){0,3}nem található|(?:dod o hyd i'r|ni ellid canfod y) cyfeiriad"
        + @"|cyfeiriad (?:\S+ ){0,5}(?:ddim yn bodoli|i'w gael)"
        + @"|見つかりません|存在しません|宛先が不明|ユーザ.{0,12}(?:不明|ありません)|пользователь (?:\S+ ){0,3}не (?:найден|существует)|user account does not",
        RegexOptions.CultureInvariant)]
    public static partial Regex Address();

    [GeneratedRegex(
        @"timed? ?out|time ?out|retry (?:time|timeout) (?:\S+ ){0,2}(?:exceeded|reached)|expired|queue too long|not accept our requests to"
        + @" connect|connection (?:\S+ ){0,3}(?:refused|reset|lost|dropped|failed|closed)|unable to connect|could not connect"
        + @"|could(?: not|n't)"
        + @" (?:establish|make) (?:\S+ ){0,3}connection|network (?:is )?(?:unreachable|error)|not responding|no response|unreachable"
        + @"|too (?:long|old)|dns error|has not been collected|days? old|giving up after",
        RegexOptions.CultureInvariant)]
    public static partial Regex Silence();

    [GeneratedRegex(
        @"internal (?:\S+ ){0,2}(?:error|fault|problem)|service (?:\S+ ){0,2}(?:unavailable|refus)|transaction failed|local (?:error"
        + @"|delivery"
        + @" failed|configuration)|system (?:error|problem|failure)|configuration error|protocol (?:error|violation)|not implemented"
        + @"|pipe to"
        + @"|\bpipe\b|procmail|command (?:\S+ ){0,3}(?:failed|unrecogni[sz]ed|not)|syntax error|i/o error|disk (?:error|full)|incorrectly"
        + @" constructed|malformed address|hardware|programming error|mailer (?:error|failure)",
        RegexOptions.CultureInvariant)]
    public static partial Regex Fault();

    /// <summary>What servers say of unknown recipients, and of known ones they do not want; codes tell the two apart first.</summary>
    [GeneratedRegex(@"(?:recipient|address|user) (?:address )?(?:is )?(?:rejected|refused|denied)", RegexOptions.CultureInvariant)]
    public static partial Regex Rejected();
}
