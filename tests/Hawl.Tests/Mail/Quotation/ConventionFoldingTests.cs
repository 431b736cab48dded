namespace Hawl.Tests.Mail.Quotation;

public class ConventionFoldingTests
{
    private const string Heading = "From: Mair Price\nSent: 3 March 2026 10:00\nTo: Records\nSubject: Roads";

    [Theory]
    [InlineData("On Tue, 3 Mar 2026 at 10:00, Mair Price <m@requests.example> wrote:")]
    [InlineData("On Tue, 3 Mar 2026 at 10:00, Mair Price\n<m@requests.example>\nwrote:")]
    [InlineData("Ar ddydd Mawrth, 3 Mawrth 2026 am 10:00, Mair Price <m@requests.example> ysgrifennodd:")]
    [InlineData("Le 3 mars 2026 à 10:00, Mair Price <m@requests.example> a écrit :")]
    [InlineData("Am 03.03.2026 um 10:00 schrieb Mair Price:")]
    [InlineData("El 3/3/2026 10:00, Mair Price <m@requests.example> escribió:")]
    [InlineData("Op 3 mrt. 2026 10:00 schreef \"Mair Price\" <m@requests.example>:")]
    [InlineData("2026-03-03 10:00 GMT+01:00 Mair Price <m@requests.example>:")]
    [InlineData("-----Original Message-----")]
    [InlineData("----- Neges Wreiddiol -----")]
    [InlineData("________________\nFrom: Mair Price <m@requests.example>\nSent: 3 March 2026 10:00\nTo: Records\nSubject: Roads")]
    [InlineData("*From:* Mair Price\n*Sent:* Tuesday, 3 March 2026 10:00\n*To:* Records\n*Subject:* Roads and\npotholes")]
    [InlineData("Oddi wrth: Mair Price\nAnfonwyd: 3 Mawrth 2026 10:00\nAt: Cofnodion\nPwnc: Ffyrdd")]
    [InlineData("De : Mair Price\nEnvoyé : mardi 3 mars 2026 10:00\nÀ : Archives\nObjet : Routes")]
    [InlineData("Il giorno mar 3 mar 2026 alle ore 10:00 Mair Price <m@requests.example> ha scritto:")]
    [InlineData("Em ter., 3 de mar. de 2026 às 10:00, Mair Price <m@requests.example> escreveu:")]
    [InlineData("Den tis 3 mars 2026 kl 10:00 skrev Mair Price <m@requests.example>:")]
    [InlineData("ti 3. maalisk. 2026 klo 10.00 Mair Price (m@requests.example) kirjoitti:")]
    [InlineData("wt., 3 mar 2026 o 10:00 Mair Price <m@requests.example> napisał(a):")]
    [InlineData("út 3. 3. 2026 v 10:00 odesílatel Mair Price <m@requests.example> napsal:")]
    [InlineData("Mair Price <m@requests.example> ezt írta (időpont: 2026. márc. 3., K, 10:00):")]
    [InlineData("În mar., 3 mar. 2026 la 10:00, Mair Price <m@requests.example> a scris:")]
    [InlineData("----- Původní zpráva -----")]
    [InlineData("-------- Alkuperäinen viesti --------")]
    [InlineData("Begin doorgestuurd bericht:")]
    [InlineData("Lähettäjä: Mair Price\nLähetetty: tiistai 3. maaliskuuta 2026 10:00\nVastaanottaja: Arkisto\nAihe: Tiet")]
    [InlineData("Od: Mair Price\nWysłano: 3 marca 2026 10:00\nDo: Archiwum\nTemat: Drogi")]
    [InlineData("Od: Mair Price\nOdesláno: úterý 3. března 2026 10:00\nKomu: Archiv\nPředmět: Silnice")]
    [InlineData("Van: Mair Price\nVerzonden: dinsdag 3 maart 2026 10:00\nAan: Archief\nOnderwerp: Wegen")]
    [InlineData("Fra: Mair Price\nSendt: 3. mars 2026 10:00\nTil: Arkiv\nEmne: Veier")]
    [InlineData("Από: Mair Price\nΣτάλθηκε: 3 Μαρτίου 2026 10:00\nΠρος: Αρχείο\nΘέμα: Δρόμοι")]
    [InlineData("Von: Mair Price\nGesendet: Dienstag, 3. März 2026 10:00\nAn: Archiv\nBetreff: Straßen")]
    [InlineData("O: Mair Price\nAnfonwyd: 3 Mawrth 2026 10:00\nI: Cofnodion\nTestun: Ffyrdd")]
    [InlineData("Gesendet: Dienstag, 3. März 2026 um 10:00 Uhr\nVon: \"Mair Price\" <m@requests.example>\nAn: Archiv\nBetreff: Straßen")]
    [InlineData("Mair Price <m@requests.example>\n03/03/2026 10:00\n\nTo\nRecords <r@ashcombe.example>\ncc\n\nSubject\nRoads")]
    [InlineData(">>> Mair Price <m@requests.example> 03/03/2026 10:00 >>>")]
    [InlineData(">>> On 03/03/2026 at 10:00, in message <1@requests.example>, Mair Price <m@requests.example> wrote:")]
    public void Fold_HeadingOfAProgram_FoldsWithAllBelow(string heading)
    {
        var folded = Folded.Plain($"We hold none.\n\n{heading}\n\nHow many?\n");

        Assert.Equal("We hold none.", folded.Visible);
        Assert.EndsWith("How many?", folded.Quoted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("вт, 3 мар. 2026 г. в 10:00, Mair Price <m@requests.example>:")]
    [InlineData("Mair Price <m@requests.example>, 3 Mar 2026 Sal, 10:00 tarihinde şunu yazdı:")]
    [InlineData("2026年3月3日(火) 10:00 Mair Price <m@requests.example>:")]
    [InlineData("Missatge de Mair Price <m@requests.example> del dia dt., 3 de març 2026 a les 10:00:")]
    public void Fold_HeadingInAnyLanguageAboveQuotedLines_FoldsWithThem(string heading)
    {
        var folded = Folded.Plain($"We hold none.\n\n{heading}\n\n> How many?\n\nRecords");

        Assert.Equal("We hold none.\nRecords", folded.Visible);
    }

    [Theory]
    [InlineData("On 3 June you wrote:\n\nHow many? 12.")]
    [InlineData("From: 1 April 2024\nTo: 31 March 2025\nTotal: 12")]
    [InlineData("I wrote to the depot on 3 March and the manager wrote back.")]
    [InlineData("------------------\nOur answer\n------------------\nWe hold none.")]
    [InlineData("Date: 3 March 2026\nSubject: roads\nTo: you")]
    [InlineData("Records Office\n03/03/2026 10:00\n\nWe hold none.")]
    public void Fold_WordsThatOnlyLookLikeHeadings_StayVisible(string text)
    {
        Assert.Empty(Folded.Plain("Dear Mair,\n\n" + text).Quoted);
    }

    [Theory]
    [InlineData("Please find our answers below.")]
    [InlineData("I have responded to each question in red.")]
    [InlineData("See below in red.")]
    [InlineData("Mae ein hatebion: gweler yr ymatebion isod.")]
    public void Fold_AnswersAnnouncedBelowTheHeading_Stay(string announcement)
    {
        var folded = Folded.Plain($"{announcement}\n\n{Heading}\n\nHow many?\nTwelve.\nWhere?\nIn Brynmor.");

        Assert.Equal($"{announcement}\nHow many?\nTwelve.\nWhere?\nIn Brynmor.", folded.Visible);
        Assert.Equal(Heading, folded.Quoted);
    }

    [Theory]
    [InlineData("In response to your email below, we hold none.")]
    [InlineData("We will reply within 20 working days.")]
    [InlineData("Our answers to the questions below are attached.")]
    public void Fold_NoAnswersAnnouncedBelowTheHeading_FoldsAllBelow(string words) =>
        Assert.Equal(words, Folded.Plain($"{words}\n\n{Heading}\n\nHow many?").Visible);

    [Fact]
    public void Fold_AnswersBetweenMarkedLines_Stay()
    {
        var folded = Folded.Plain("On 3 March 2026 at 10:00, Mair wrote:\n> How many?\nTwelve.\n> Where?\n\nIn the north.");

        Assert.Equal("Twelve.\nIn the north.", folded.Visible);
    }

    [Fact]
    public void Fold_HeadingAtTheVeryTop_HidesOnlyItself()
    {
        Assert.Equal("We hold none.", Folded.Plain("On 3 March 2026 at 10:00, Mair <m@x.example> wrote:\n\nWe hold none.").Visible);
    }

    [Fact]
    public void Fold_HtmlQuotation_FoldsOnlyBelowAHeading()
    {
        const string Quote = "<blockquote><p>The Act says so.</p></blockquote>";

        Assert.Equal("We hold none.", Folded.Html($"<p>We hold none.</p><div>On 3 March 2026 at 10:00, Mair wrote:</div>{Quote}").Visible);
        Assert.Equal("We hold none.\nThe Act says so.", Folded.Html($"<p>We hold none.</p>{Quote}").Visible);
    }

    [Fact]
    public void Fold_HeadingInAnUnknownLanguage_FoldsByTheProgramsMark()
    {
        var folded = Folded.Html("""
            <p>We hold none.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Nork:</b> Mair<br><b>Noiz:</b> martxoak 3<br>
            <b>Nori:</b> Artxiboa<br><b>Gaia:</b> Errepideak</p></div>
            """);

        Assert.Contains("We hold none.", folded.Visible, StringComparison.Ordinal);
        Assert.Contains("Gaia:", folded.Quoted, StringComparison.Ordinal);
    }
}
