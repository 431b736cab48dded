using System.Text;
using Hawl.Mail.Automatic;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Automatic;

public class AutomaticWordsTests
{
    [Theory]
    [InlineData("Automatic reply: FOI/2027/114")]
    [InlineData("AUTOMATIC REPLY")]
    [InlineData("[EXTERNAL] [FOI] Automatic reply: swans")]
    [InlineData("Ymateb awtomatig / Automatic reply: swans")]
    [InlineData("Out of Office AutoReply: swans")]
    [InlineData("Automated acknowledgement - FOI/2027/114")]
    [InlineData("Réponse automatique : cygnes")]
    [InlineData("Automatische Antwort: Schwäne")]
    [InlineData("Αυτόματη απάντηση: κύκνοι")]
    [InlineData("Automaattinen vastaus: joutsenet")]
    [InlineData("Odpowiedź automatyczna: łabędzie")]
    [InlineData("Automatická odpověď: labutě")]
    [InlineData("Automatisch antwoord: zwanen")]
    [InlineData("Risposta automatica: cigni")]
    [InlineData("Resposta automática: cisnes")]
    [InlineData("Respuesta automática: cisnes")]
    [InlineData("Automatiskt svar: svanar")]
    [InlineData("Automatisk svar: svaner")]
    [InlineData("Automatikus válasz: hattyúk")]
    [InlineData("自動返信：白鳥")]
    [InlineData("Ann Lloyd is out of the office.")]
    [InlineData("AUTO: Ann Lloyd is out of the office (returning 09/06/2026)")]
    [InlineData("AUTO: Hans Braun ist außer Haus (Rückkehr am 09.06.2026)")]
    public void Judge_SubjectOfProgram_IsAutoReply(string subject) => AssertClass(AutomaticClass.AutoReply, subject, "Thank you.");

    [Theory]
    [InlineData("Out of Office: swans", "I will be out of the office until 14 June.")]
    [InlineData("Out of office re: swans", "Hello,\n\nThank you for your message. I'm on annual leave until 14 June.")]
    [InlineData("Allan o’r swyddfa: elyrch", "Annwyl Jo,\n\nRwy’n allan o’r swyddfa tan ddydd Llun.")]
    [InlineData("Annual leave", "")]
    [InlineData("Auto: swans", "I am on leave until 14 June.")]
    [InlineData("Abwesenheit: Schwäne", "Sehr geehrte Damen und Herren,\n\nvielen Dank. Ich bin bis 14.6. nicht im Büro.")]
    [InlineData("Urlop: łabędzie", "Dzień dobry,\n\ndziękuję za wiadomość. Jestem na urlopie do 14 czerwca.")]
    public void Judge_SubjectAndTextOfAbsence_IsAutoReply(string subject, string text) =>
        AssertClass(AutomaticClass.AutoReply, subject, text);

    [Theory]
    [InlineData("RE: Automatic reply: swans", "Sorry you got that message.")]
    [InlineData("Automatic replies of the council", "We send 14 of them a day.")]
    [InlineData("Automated response system - FOI/2027/9", "We bought it in 2019.")]
    [InlineData("Automated response: telephone system", "Our response is as follows: we bought it in 2019.")]
    [InlineData("Out of office: messages of officers", "There were 14 messages.")]
    [InlineData("Who is out of the office on Fridays", "Fourteen officers are.")]
    [InlineData("Auto: FOI/2027/9", "We bought three cars.")]
    [InlineData("Annual leave: FOI/2027/9", "Officers took 14 days of annual leave.")]
    [InlineData("Ar wyliau: ystadegau", "Roedd 14 swyddog ar wyliau.")]
    [InlineData("Undeliverable: swans", "This letter was undeliverable last week, so I send it again.")]
    [InlineData("Read: swans", "I read your letter.")]
    public void Judge_SubjectOfConversation_IsNone(string subject, string text) => AssertClass(AutomaticClass.None, subject, text);

    [Theory]
    [InlineData("This is an automated response. Thank you for your email, which we have received.")]
    [InlineData("*** This is an automatic acknowledgement - please do not reply ***")]
    [InlineData("Dear Jo,\nThis is an automatically generated acknowledgement of your request.\nPlease do not respond to it.")]
    [InlineData("Please note: this acknowledgement was sent automatically. Your request was received.")]
    [InlineData("Your request has been logged. You will receive an answer soon.\n\nThis message was sent automatically.\nDo not reply")]
    [InlineData("Ymateb awtomatig yw hwn. Diolch am eich neges.")]
    [InlineData("Dies ist eine automatisch generierte Antwort. Wir haben Ihre Nachricht erhalten.")]
    [InlineData("Ceci est un message automatique, merci de ne pas répondre.")]
    [InlineData("Este es un mensaje automático. Hemos recibido su solicitud.")]
    [InlineData("Dit is een automatisch gegenereerd bericht. Wij hebben uw verzoek ontvangen.")]
    [InlineData("Questa è una risposta automatica. Abbiamo ricevuto la sua richiesta.")]
    [InlineData("To jest automatyczna odpowiedź. Otrzymaliśmy Państwa wniosek.")]
    [InlineData("Automatic acknowledgement.\n\nThank you for contacting Brynmor Council.")]
    [InlineData("Please do not reply to this email as this is an automatic acknowledgement that your message has been received.")]
    [InlineData("Thanks for your message.\n\nI work Monday to Wednesday and will respond then. This is an automatic reply.")]
    [InlineData("Thank you for your email. This mailbox is no longer monitored. This is an automated message.")]
    [InlineData("We acknowledge that we have received your request. A ticket has been created.\nThis email was sent automatically.")]
    [InlineData("Ihre Nachricht ist eingegangen. Dies ist eine automatisch generierte E-Mail.")]
    public void Judge_TextThatOwnsUp_IsAutoReply(string text) => AssertClass(AutomaticClass.AutoReply, "Your request", text);

    [Theory]
    [InlineData("Thank you for your email. I am sorry that you got an automated response.")]
    [InlineData("Thank you for your request. I have received it and will answer within 20 working days.")]
    [InlineData("Thank you for your question. The machine says \"this is an automated response\" to all callers.")]
    [InlineData("Your request was received on 1 June. We hold 14 files and will send them. This is an automated email.")]
    [InlineData("We received your request. Our response is set out below. 14 swans. This is an automated response to you.")]
    [InlineData("Thank you for your request.\nWe shall answer. Our decision is to refuse it.\nThis is an automated email.")]
    [InlineData("Diolch am eich cais. Amgaeaf yr ymateb. Mae hwn yn ymateb awtomatig.")]
    [InlineData("> This is an automated acknowledgement. Your request was received.\n\nThat was wrong; I am looking into it.")]
    public void Judge_TextOfPerson_IsNone(string text) => AssertClass(AutomaticClass.None, "Your request", text);

    [Theory]
    [InlineData("I am on annual leave until 14 June. If your matter is urgent, contact Ann Price.", AutomaticClass.AutoReply)]
    [InlineData("Dear sender,\n\nI am away from the office with limited access to email.", AutomaticClass.AutoReply)]
    [InlineData("Diolch. Rwyf ar wyliau tan 14 Mehefin. Os yw'n fater brys, ffoniwch.", AutomaticClass.AutoReply)]
    [InlineData("Ich bin bis Montag nicht im Büro. Dringend: 01632 960000.", AutomaticClass.AutoReply)]
    [InlineData("Bonjour,\n\nJe suis absente jusqu'au 14 juin. En cas d'urgence, contactez Ann.", AutomaticClass.AutoReply)]
    [InlineData("Hola,\nEstoy de vacaciones hasta el 14. Si es urgente, llame.", AutomaticClass.AutoReply)]
    [InlineData("Sono fuori ufficio fino al 14 giugno. In mia assenza scrivere a Ann.", AutomaticClass.AutoReply)]
    [InlineData("Ik ben afwezig tot 14 juni. Bij spoed belt u Ann.", AutomaticClass.AutoReply)]
    [InlineData("Hej,\nJag är på semester till 14 juni. Vid brådskande ärenden, ring.", AutomaticClass.AutoReply)]
    [InlineData("Olen lomalla 14.6. asti. Kiireellisissä asioissa soita.", AutomaticClass.AutoReply)]
    [InlineData("Jsem na dovolené do 14. června. V naléhavých případech volejte.", AutomaticClass.AutoReply)]
    [InlineData("Buenos días,\n\nActualmente me encuentro fuera de la oficina. Para asuntos urgentes llame.", AutomaticClass.AutoReply)]
    [InlineData("Dear J. Price,\n\nI will be on extended leave. If your matter is urgent, contact Ann.", AutomaticClass.AutoReply)]
    [InlineData("Hello, I am on holiday until 14 June and will answer on my return.", AutomaticClass.AutoReply)]
    [InlineData("Buongiorno,\n\nsono assente dall'ufficio. Per urgenze contattare Ann.", AutomaticClass.AutoReply)]
    [InlineData("Dzień dobry,\n\nw dniach 2-9 czerwca przebywam na urlopie. W sprawach pilnych: Ann.", AutomaticClass.AutoReply)]
    [InlineData("Tisztelt Hölgyem!\n\nJelenleg szabadságon vagyok. Sürgős esetben hívja Annt.", AutomaticClass.AutoReply)]
    [InlineData("Bom dia,\n\nEncontro-me ausente do escritório. Em caso de urgência contacte a Ana.", AutomaticClass.AutoReply)]
    [InlineData("Je suis absente du registre que vous demandez.", AutomaticClass.None)]
    [InlineData("I am on annual leave from tomorrow, so here is the answer: 14 swans. If urgent, contact Ann.", AutomaticClass.None)]
    [InlineData("I am out of the office today. We hold no such files. In my absence ask Ann.", AutomaticClass.None)]
    [InlineData("I am out of the office today.", AutomaticClass.None)]
    [InlineData("I will look into it on my return; I was out of the office.", AutomaticClass.None)]
    public void Judge_TextOfAbsence_TellsNoticeFromLetter(string text, AutomaticClass kind) => AssertClass(kind, "Your request", text);

    [Fact]
    public void Judge_ThatPersonSaysSo_IgnoresWords()
    {
        var automatic = Judge("Subject: Automatic reply: swans\nAuto-Submitted: no (typed)\n\nThis is an automatic reply. Do not reply.");

        Assert.Equal((AutomaticClass.None, "no"), (automatic.Class, automatic.AutoSubmitted));
    }

    private static void AssertClass(AutomaticClass expected, string subject, string text)
    {
        var automatic = Judge($"From: foi@ashcombe.example\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n");

        Assert.True(expected == automatic.Class, automatic.Why);
    }

    private static Hawl.Mail.Automatic.Automatic Judge(string message) =>
        AutomaticMail.Judge(MessageReader.Read(Encoding.UTF8.GetBytes(message)));
}
