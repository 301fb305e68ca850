using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static RelationshipRules.Documents.Tests.Samples;

namespace RelationshipRules.Documents.Tests;

public sealed class ReadingTests
{
    [Fact]
    public void Pdf_InTwoColumns_IsReadOneAfterTheOther_AndATableInRows()
    {
        string[] left = ["1. The Recipient shall use the Grant for the Project", .. Enumerable.Repeat("and for nothing that is not set out in the budget,", 9), "as agreed."];
        string[] right = ["2. The Council may end this Agreement by giving the", .. Enumerable.Repeat("Recipient such notice as is set out in the schedule", 9), "below."];

        var columns = Samples.Read(Samples.PdfInColumns("Terms of the grant that the Council of Anytown makes to its voluntary organisations each year", left, right), "terms.pdf");

        columns.Passages.Single(p => p.Clause == "1").Text.ShouldEndWith("as agreed.");
        columns.Passages.Single(p => p.Clause == "1").Text.ShouldNotContain("Council");
        columns.Passages.Single(p => p.Clause == "2").Text.ShouldStartWith("The Council may end this Agreement by giving the Recipient");

        var table = Samples.Read(Samples.PdfInColumns("Details", [.. Enumerable.Range(1, 11).Select(i => $"Point {i}")], right), "details.pdf");
        table.Text.ShouldContain("Point 11 | below.");
    }

    [Fact]
    public void Word_FieldsToFillIn_AreReadWhereTheyAreFilledIn()
    {
        static SdtBlock Field(string text, bool isEmpty) => new(
            isEmpty ? new SdtProperties(new ShowingPlaceholder()) : new SdtProperties(),
            new SdtContentBlock(Samples.Plain(text)));
        var table = new Table(new TableRow(
            new TableCell(Samples.Plain("Notice period")),
            new TableCell(Field("Three months", isEmpty: false), new Table(new TableRow(new TableCell(Samples.Plain("in writing")))))));

        var text = Samples.Read(Samples.Word(table, Field("Choose an item.", isEmpty: true), Samples.Plain("Reports are due:")), "form.docx");

        text.Passages.Select(p => p.Text).ShouldBe(["Notice period | Three months in writing", "Reports are due:"]);
    }

    [Fact]
    public void Boxes_OfWhichSomeAreTicked_SayWhatWasChosen()
    {
        AgreementText.FromText("Payment: \u2610 in advance \u2612 in arrears\n\n\u2610 A loan is given.\n\n| \u2610 | Quarterly |\n| \u2611 | Monthly |").Passages.Select(p => p.Text)
            .ShouldBe(["Payment: in arrears", "Monthly"]);
        AgreementText.FromText("Yes \u2610 No \u2612\n\nForm of aid: Loan \u2610 Grant \u2612\n\n| In advance | \u2610 |\n| In arrears | \u2612 |").Passages.Select(p => p.Text)
            .ShouldBe(["No", "Form of aid: Grant", "In arrears"]);
        AgreementText.FromText("| \u2610 | Grant | \u2612 | Contract |\n| x | \u2610 | Grant | \u2612 | Contract |\n| \u2610 | Loan | paid back |\n| \u2612 Yes | \u2610 No |").Passages.Select(p => p.Text.TrimEnd(' ', '|'))
            .ShouldBe(["Contract", "x | Contract", "Yes"]);
        AgreementText.FromText("\u2610 a copy of your rules\n\n\u2610 your last accounts").Passages.Count.ShouldBe(2);
    }

    [Fact]
    public void Word_TextBoxesInCells_AreReadOnce()
    {
        var box = new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(new TextBoxContent(Plain("in writing"))));
        var table = new Table(new TableRow(new TableCell(Plain("Notice")), new TableCell(new Paragraph(new Run(new Text("Three months ")), new Run(new Picture(box))))));

        Read(Word(table), "a.docx").Passages.Single().Text.ShouldBe("Notice | Three months in writing");
    }

    [Fact]
    public void Text_CountsItsPages_AndIsRefusedBeyondTheLimitOfThem()
    {
        Read(Utf8("First.\n\f\fThird.\n\fFourth."), "a.txt").Passages.Select(p => (p.Page, p.Text)).ShouldBe([(1, "First."), (3, "Third."), (4, "Fourth.")]);
        Refuse(Utf8(new string('\f', 5_000_000) + "Last."), "a.txt").Message.ShouldContain("pages");
    }

    [Fact]
    public void Numbers_ThatBeginAnewUnderABullet_GoOnFromIt()
    {
        var passages = AgreementText.FromText("\u2022 The Council may ask for the grant back if:\n1. The contract is breached.\n2. The group closes.\n\n\u2022 Groups are told.").Passages;

        passages.Single(p => p.Text == "The group closes.").LeadIn.ShouldBe("The Council may ask for the grant back if:");
        passages.Single(p => p.Text == "Groups are told.").LeadIn.ShouldBeEmpty();
    }

    [Fact]
    public void Text_HasNumbersHeadingsAndLeadIns()
    {
        var text = AgreementText.FromText(
            """
            7. Ending the grant
            7.1 The Funder may ask for the money back if:
            (a) it was spent on something else;
            (b) the Recipient has closed.

            Schedule 2 Reports
            1. The Recipient reports each quarter.
            """);

        text.Passages.Select(p => (p.Kind, p.Clause, p.Text)).ShouldBe(
        [
            (PassageKind.Heading, "7", "Ending the grant"),
            (PassageKind.Paragraph, "7.1", "The Funder may ask for the money back if:"),
            (PassageKind.Item, "7.1(a)", "it was spent on something else;"),
            (PassageKind.Item, "7.1(b)", "the Recipient has closed."),
            (PassageKind.Heading, "Schedule 2", "Schedule 2 Reports"),
            (PassageKind.Paragraph, "Schedule 2, 1", "The Recipient reports each quarter."),
        ]);
        text.Passages[2].LeadIn.ShouldBe("The Funder may ask for the money back if:");
        text.Passages[2].Headings.ShouldBe(["Ending the grant"]);
        text.Passages[5].LeadIn.ShouldBeEmpty();
        text.Text.Substring(text.Passages[3].Offset, 13).ShouldBe("the Recipient");
    }

    [Fact]
    public void Quote_IsFoundWhateverItsSpacesAndSigns()
    {
        var text = AgreementText.FromText("First.\n\nThe Council\u2019s \u201Cgrant\u201D is paid\nin advance.");

        text.Contains("The Council's \"grant\"  is paid in advance.").ShouldBeTrue();
        text.Find("paid in advance")!.Index.ShouldBe(1);
        text.Find("paid in arrears").ShouldBeNull();
        text.Find("rant is paid").ShouldBeNull();
        text.Find("is pa id").ShouldBeNull();
        text.Find("First. The Council's")!.Index.ShouldBe(0);
        AgreementText.FromText("A non-refundable sum of £30,000.").Find("refundable").ShouldBeNull();
        AgreementText.FromText("A non-refundable sum of £30,000.").Find("£30").ShouldBeNull();
        AgreementText.FromText("A non-refundable sum of £30,000.").Find("sum of £ 30,000").ShouldNotBeNull();
        text.Find("").ShouldBeNull();
    }

    [Fact]
    public void Word_CountsItsNumbers_KeepsTables_AndLeavesOutWhatWasDeleted()
    {
        var deleted = new Paragraph(new Run(new Text("The grant is paid")), new DeletedRun(new Run(new DeletedText(" in arrears"))), new InsertedRun(new Run(new Text(" in advance."))));
        var table = new Table(new TableRow(new TableCell(Plain("Start date")), new TableCell(Plain("1 April 2024"))));

        var text = Read(Word(Numbered(0, "Payment of the grant"), Numbered(1, "The Council pays."), Numbered(2, "each quarter, and"), Numbered(1, "It pays promptly."), deleted, table), "a.docx");

        text.Format.ShouldBe(AgreementFormat.Word);
        text.Passages.Select(p => (p.Clause, p.Text)).ShouldBe(
        [
            ("1", "Payment of the grant"), ("1.1", "The Council pays."), ("1.1(a)", "each quarter, and"), ("1.2", "It pays promptly."), ("1.2", "The grant is paid in advance."), ("1.2", "Start date | 1 April 2024"),
        ]);
        text.Passages[^1].Kind.ShouldBe(PassageKind.Row);
    }

    [Fact]
    public void Pdf_LeavesOutHeadersAndFooters_AndJoinsLines()
    {
        string[] page = ["1. The Council may end this Agreement at any time by giv-", "ing three months' notice in writing.", "", "2. The Recipient keeps receipts."];

        var text = Read(Pdf(page, page, ["3. The Recipient reports once a year."]), "a.pdf");

        text.Pages.ShouldBe(3);
        text.Passages.Select(p => (p.Page, p.Clause, p.Text)).ShouldBe(
        [
            (1, "1", "The Council may end this Agreement at any time by giving three months' notice in writing."), (1, "2", "The Recipient keeps receipts."),
            (2, "1", "The Council may end this Agreement at any time by giving three months' notice in writing."), (2, "2", "The Recipient keeps receipts."),
            (3, "3", "The Recipient reports once a year."),
        ]);
    }

    [Fact]
    public void Html_HasTheTextAndNothingAroundIt()
    {
        var text = Read(
            Utf8("<!doctype html><head><title>x</title><script>var a = 'The grant';</script></head><body><nav>Home</nav><main><h2>Payment</h2><p>The grant is paid <b>in advance</b>.</p><ol type=a><li>First</li><li>Second</li></ol><table><tr><th>Term</th><td>3 years</td></tr></table></main><footer>Contact</footer><img src='http://example.org/x.png'></body>"),
            "a.html");

        text.Passages.Select(p => p.Text).ShouldBe(["Payment", "The grant is paid in advance.", "First", "Second", "Term | 3 years"]);
        text.Passages[3].Clause.ShouldBe("(b)");
        text.Passages[1].Headings.ShouldBe(["Payment"]);
    }

    [Fact]
    public void Html_IsReadWithinForms_CellByCell_AndWithoutWhatWasStruckOrHidden()
    {
        var text = Read(
            Utf8("<form><ol><li>One</li><li value=5>Five<ol type=a><li>Within</li></ol></li><li>Six</li></ol><table><tr><td>Start</td><td><p>1 April</p><p>2026</p></td></tr></table>"
                + "<table><tr><td><div>It is paid in advance.</div><div>It may end.</div></td></tr><tr><td>Menu</td><td><table><tr><td>Term</td><td>two years</td></tr></table></td></tr></table>"
                + "<p>It is <del>not</del> paid<span style='display: none'> late</span>.</p></form>"),
            "a.html");

        text.Passages.Select(p => (p.Clause, p.Text)).ShouldBe(
            [("1", "One"), ("5", "Five"), ("5(a)", "Within"), ("6", "Six"), ("6", "Start | 1 April 2026"), ("6", "It is paid in advance."), ("6", "It may end."), (null, "Menu"), (null, "Term | two years"), (null, "It is paid.")]);
    }

    [Fact]
    public void Html_OfAListOfThousands_IsRead() =>
        Read(Utf8("<ol>" + string.Concat(Enumerable.Repeat("<li>It is paid.", 20_000)) + "</ol>"), "a.html").Passages[^1].Clause.ShouldBe("20000");

    [Fact]
    public void StruckAndMovedWords_AndComments_AreNoPartOfTheText()
    {
        var struck = new Run(new RunProperties(new Strike()), new Text("It is paid in arrears."));
        var moved = new MoveFromRun(new Run(new Text("It is paid late.")));
        Read(Word(new Paragraph(struck, moved, new Run(new Text("It is paid in advance.")))), "a.docx").Passages.Single().Text.ShouldBe("It is paid in advance.");
        Read(Utf8("It is paid ~~in arrears, at ~5% less~~ in <del class=\"old\">arrears</del><s>part</s>advance.\n"), "a.md").Passages.Single().Text.ShouldBe("It is paid in advance.");
        Read(Utf8("It is paid ~~in arrears~~ in advance.\n\n<!-- It is\n\npaid late. -->\n\nIt ends.\n"), "a.md").Passages.Select(p => p.Text).ShouldBe(["It is paid in advance.", "It ends."]);
    }

    [Fact]
    public void Word_StruckByAStyle_IsNoPartOfTheText_UnlessTheRunSaysOtherwise()
    {
        static Run Styled(string text, params OpenXmlElement[] marks) => new(new RunProperties([new RunStyle { Val = "Removed" }, .. marks]), new Text(text));
        var removed = new Style(new StyleName { Val = "Removed" }, new StyleRunProperties(new Strike())) { StyleId = "Removed", Type = StyleValues.Character };
        var old = new Style(new StyleName { Val = "Old clause" }, new BasedOn { Val = "Gone" }) { StyleId = "Old", Type = StyleValues.Paragraph };
        var gone = new Style(new StyleName { Val = "Gone" }, new StyleRunProperties(new Vanish())) { StyleId = "Gone", Type = StyleValues.Paragraph };

        var text = Read(
            WordWithStyles(
                [removed, old, gone],
                new Paragraph(new Run(new Text("It is paid")), Styled(" in arrears"), Styled(" in advance.", new Strike { Val = false })),
                new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Old" }), new Run(new Text("It is paid late.")))),
            "a.docx");

        text.Passages.Select(p => p.Text).ShouldBe(["It is paid in advance."]);
    }

    [Fact]
    public void Html_NestedDeeply_IsRead() =>
        Read(Utf8("<html>" + string.Concat(Enumerable.Repeat("<div>", 400)) + "The grant is paid."), "a.html").Passages.Single().Text.ShouldBe("The grant is paid.");

    // Either would take minutes or gigabytes where a page is a little longer.
    [Fact]
    public void Html_OfWhichTheTreeIsFarLargerThanThePage_IsRefused()
    {
        Refuse(Utf8(string.Concat(Enumerable.Repeat("<ul><li>It is paid.", 20_000))), "a.html").Message.ShouldContain("more deeply than the limit of 500");
        Refuse(Utf8("<p>" + string.Concat(Enumerable.Range(0, 450).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat("<p>It is paid.", 5_000))), "a.html").Message.ShouldContain("leaves elements open");
    }

    [Fact]
    public void Html_ThatLeavesItsFontsOpen_IsRead() =>
        Read(Utf8("<p>" + string.Concat(Enumerable.Range(0, 5).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat("<p>It is paid.", 5_000))), "a.html").Passages.Count.ShouldBe(5_000);

    [Fact]
    public void HeadingWithoutANumber_EndsTheClauseBeforeIt_AndStandsUnderTheHeadingThatHasOne()
    {
        var text = Read(Utf8("# 4 Payment\n\n4.1 It is paid in arrears.\n\n## Advances\n\nAn advance may be asked for.\n\n# Notes\n\nThese are no part of it.\n"), "grant.md");
        text.Passages.Select(p => (p.Text, p.Clause)).ShouldBe(
            [("Payment", "4"), ("It is paid in arrears.", "4.1"), ("Advances", "4"), ("An advance may be asked for.", "4"), ("Notes", null), ("These are no part of it.", null)]);
    }

    [Fact]
    public void Markdown_LosesItsMarks()
    {
        var text = Read(Utf8("# Terms\n\nThe *grant* is **paid** [in advance](http://example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"), "a.md");

        text.Passages.Select(p => (p.Kind, p.Text)).ShouldBe([(PassageKind.Heading, "Terms"), (PassageKind.Paragraph, "The grant is paid in advance."), (PassageKind.Row, "a | b"), (PassageKind.Row, "1 | 2")]);
    }

    [Fact]
    public void Documents_ThatAreNotRead_AreToldAsWhatTheyAre()
    {
        Refuse([], "a.txt").Id.ShouldBe("RRT0005");
        Refuse(Utf8("%PDF-1.7 and nothing more"), "a.pdf").Id.ShouldBe("RRT0003");
        Refuse([0x50, 0x4B, 3, 4, 9, 9], "a.docx").Id.ShouldBe("RRT0003");
        Refuse([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a.doc").Message.ShouldContain(".docx");
        Refuse(Utf8("{\\rtf1 x}"), "a.rtf").Id.ShouldBe("RRT0002");
        Refuse([1, 0, 2, 0], "a.bin").Id.ShouldBe("RRT0002");
        Refuse(Pdf([]), "a.pdf").Id.ShouldNotBeNull();
    }

    [Fact]
    public void Damage_WhereverItIs_IsToldInAReadersWords()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, whole) in new[] { ("a.pdf", Samples.Pdf(["1. The grant is paid in advance."], ["2. It ends on 31 March 2027."])), ("a.docx", Samples.Word(Samples.Plain("The grant is paid in advance."))) })
        {
            for (var at = 0; at < whole.Length; at += 20)
            {
                var damaged = whole.ToArray();
                damaged.AsSpan(at, Math.Min(5, whole.Length - at)).Fill((byte)'z');
                told.UnionWith(AgreementReader.Read(new MemoryStream(damaged), name).Diagnostics.Select(static d => $"{d.Id} {d.Message}"));
            }
        }

        // Pages that are left out among them, and documents that cannot be read at all; what the libraries call that is nothing to whoever hands the document over.
        told.ShouldContain(static message => message.StartsWith("RRT0008", StringComparison.Ordinal));
        told.ShouldContain(static message => message.Contains("is damaged", StringComparison.Ordinal));
        told.ShouldAllBe(static message => !message.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public void Documents_BeyondALimit_AreRefused()
    {
        Refuse(new byte[2000], "a.txt", new ReadLimits { MaxBytes = 1000 }).Id.ShouldBe("RRT0001");
        Refuse(ZipBomb(200), "a.docx").Id.ShouldBe("RRT0001");
        Refuse(Pdf(["a"], ["b"], ["c"]), "a.pdf", new ReadLimits { MaxPages = 2 }).Message.ShouldContain("pages");
        Refuse(Utf8("a line of text"), "a.txt", new ReadLimits { MaxCharacters = 5 }).Id.ShouldBe("RRT0001");
        Refuse(Utf8("<p class='longer than its text'>a</p>"), "a.html", new ReadLimits { MaxCharacters = 5 }).Id.ShouldBe("RRT0001");
        Refuse(Pdf([.. Enumerable.Range(0, 50).Select(i => "A line of text that is there once, of number " + i)]), "a.pdf", new ReadLimits { MaxUnpackedBytes = 500 }).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("\u2610 ")]
    [InlineData("~~ ")]
    [InlineData("# a  ")]
    public void LineOfMarks_HoweverLong_IsReadInStepWithItsLength(string mark) =>
        Read(Utf8("# " + string.Concat(Enumerable.Repeat(mark, 400_000 / mark.Length)) + "a"), "marks.md").Passages.Count.ShouldBe(1);

    [Fact]
    public void Documents_WithoutAThreadOfTheirOwn_AreReadTheSame_AndForNoLonger()
    {
        foreach (var (bytes, name) in new[] { (Word(Plain("The grant is paid."), Plain("In advance.")), "a.docx"), (Pdf(["The grant is paid."], ["In advance."]), "a.pdf"), (Utf8("<p>The grant is paid."), "a.html"), (Utf8("The grant\n\nis paid."), "a.txt") })
        {
            AgreementReader.Read(new MemoryStream(bytes), name, ReadLimits.Default, hasThreads: false, CancellationToken.None).Text.ShouldNotBeNull().Passages.Select(p => (p.Text, p.Page)).ShouldBe(Read(bytes, name).Passages.Select(p => (p.Text, p.Page)));

            var late = AgreementReader.Read(new MemoryStream(bytes), name, new ReadLimits { MaxTime = TimeSpan.Zero }, hasThreads: false, CancellationToken.None);
            late.Text.ShouldBeNull();
            late.Diagnostics.Single(d => d.Severity == Severity.Error).Id.ShouldBe("RRT0006", name);
        }
    }

    [Fact]
    public void Reading_ThatIsStopped_Throws() =>
        Should.Throw<OperationCanceledException>(() => AgreementReader.Read(new MemoryStream(Utf8("text")), "a.txt", cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Pdf_WithTermsInTwoColumns_IsReadInRows()
    {
        var text = Samples.Read(Samples.PdfOfCells(("Start date", "1 April 2026"), ("Notice period", "three months, to be given in writing"), ("", "to the town clerk"), ("End date", "31 March 2029")), "a.pdf");

        text.Passages.Where(p => p.Kind == PassageKind.Row).Select(p => p.Text).ShouldBe(["Start date | 1 April 2026", "Notice period | three months, to be given in writing to the town clerk", "End date | 31 March 2029"]);
    }

    [Fact]
    public void Pdf_WithNumbersBeforeItsClauses_HasNoRows() =>
        Samples.Read(Samples.PdfOfCells(("1.1", "The Council pays."), ("1.2", "The Recipient reports.")), "a.pdf").Passages.ShouldAllBe(p => p.Kind != PassageKind.Row);

    [Fact]
    public void Pdf_InTwoColumnsBelowAnIntroduction_IsReadOneAfterTheOther()
    {
        string[] introduction = [.. Enumerable.Range(1, 12).Select(i => $"This Agreement is made between the State and the Grantee, which has shown that it is able to give the {i} services.")];
        string[] left = ["1. The Department may end this Agreement upon thirty", "days' notice to the Grantee, in which case the latter", "shall be paid for costs that it cannot cancel.", "2. The Department shall reimburse the Grantee each", "month for allowable costs."];
        string[] right = ["3. The Grantee shall submit quarterly reports to the", "Department, with what shows the money that was spent.", "4. The Grantee shall indemnify, defend and hold", "harmless the Department from all claims that", "arise from this Agreement."];
        string[] closing = ["This is the whole of the agreement between the parties, and replaces what was said before it was signed by them."];

        var text = Samples.Read(Samples.PdfOfLines((50, introduction), (50, left), (310, right), (50, closing)), "terms.pdf");

        text.Passages.Single(p => p.Clause == "1").Text.ShouldBe("The Department may end this Agreement upon thirty days' notice to the Grantee, in which case the latter shall be paid for costs that it cannot cancel.");
        text.Passages.Single(p => p.Clause == "4" && p.Text.StartsWith("The Grantee", StringComparison.Ordinal)).Text.ShouldStartWith("The Grantee shall indemnify, defend and hold harmless the Department from all claims that arise from this Agreement.");
        text.Passages.ShouldAllBe(p => p.Kind != PassageKind.Row);
        text.Text.ShouldEndWith("signed by them.\n");
    }

    [Fact]
    public void Pdf_InThreeColumns_IsReadOneAfterTheOther()
    {
        static string[] Column(int number, string begins, string goesOn, string ends) => [$"{number}. {begins}", .. Enumerable.Repeat(goesOn, 8), ends];

        var text = Samples.Read(Samples.PdfOfLines(
            (50, ["Terms of the grants that the Council of Anytown makes to its voluntary organisations in each and every year of them all"]),
            (50, Column(1, "The Recipient must spend the", "grant on the work that was set", "out in its bid.")),
            (220, Column(2, "The Council may end the grant", "by giving notice to the Recipient", "in good time.")),
            (390, Column(3, "The Recipient shall report to", "the Council on each part of the", "work that is done."))), "terms.pdf");

        text.Passages.Where(p => p.Clause is not null).Select(p => (p.Clause, p.Text[..22], p.Text[^8..]))
            .ShouldBe([("1", "The Recipient must spe", "its bid."), ("2", "The Council may end th", "od time."), ("3", "The Recipient shall re", "is done.")]);
    }

    [Fact]
    public void Pdf_WithATableOfThreeColumns_IsReadInRows()
    {
        (string, string, string)[] cells = [("Staff", "Two advice workers for each of three days a week", "£24,000"), ("Rent", "The hall on Tuesdays and on the first Thursday", "£3,000"), ("Travel", "Fares of volunteers and of those who need a lift", "£900"), ("Audit", "An examiner of the accounts of the whole project", "£600")];

        var text = Samples.Read(Samples.PdfOfLines((50, [.. cells.Select(c => c.Item1)]), (150, [.. cells.Select(c => c.Item2)]), (420, [.. cells.Select(c => c.Item3)])), "table.pdf");

        text.Passages.Select(p => p.Text).ShouldContain("Travel | Fares of volunteers and of those who need a lift | £900");
    }

    [Fact]
    public void Pdf_WithATableOfLongCells_IsReadInRows()
    {
        (string, string)[] cells = [("What the Council is to pay for the", "twelve thousand pounds a year that are"), ("work that is set out in this schedule", "paid each quarter before the work starts"), ("", ""), ("When the Recipient is to send to the", "in April, July, October and January of"), ("Council its reports on the work", "each year, and once after it has ended")];

        var text = Samples.Read(Samples.PdfOfLines((50, [.. cells.Select(c => c.Item1)]), (310, [.. cells.Select(c => c.Item2)])), "table.pdf");

        text.Passages.Where(p => p.Kind == PassageKind.Row).ShouldNotBeEmpty();
        text.Text.ShouldContain("What the Council is to pay for the | twelve thousand pounds");
    }

    [Fact]
    public void Word_TextBoxes_AreReadOnce_EachAsAParagraphOfItsOwn()
    {
        static Run Box(string text)
        {
            var box = new TextBoxContent(Plain(text)).OuterXml;
            return new($$"""
                <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>
                <mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{{box}}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
                <mc:Fallback><w:pict><v:shape><v:textbox>{{box}}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
                """);
        }

        var table = new Table(new TableRow(new TableCell(Plain("Notice")), new TableCell(new Paragraph(new Run(new Text("Three months")), Box("in writing")))));

        var text = Read(Word(new Paragraph(Box("It begins on 1 April 2026."), new Run(new Text("The Council pays.")), Box("It ends on 31 March 2029.")), new Paragraph(Box("Alone.")), table), "a.docx");

        text.Passages.Select(p => p.Text).ShouldBe(["The Council pays.", "It begins on 1 April 2026.", "It ends on 31 March 2029.", "Alone.", "Notice | Three months in writing"]);
    }

    [Fact]
    public void Numbers_AloneOnTheirLine_AreThoseOfWhatStandsBelow()
    {
        var text = AgreementText.FromText("Article 10\nTermination\n\nEither side may end it.\n\nSection 2.1\n\nThe Council pays.\n\nARTICLE IV\n\nIt is law.\n\nClause 5 \u2013 Law\n\nThe law of England applies.\n\nNotice is given as set out in\n\nClause 9.\n\nIt is given in writing.");

        text.Passages.Select(p => (p.Clause, p.Text)).ShouldBe(
        [
            ("10", "Article 10"), ("10", "Termination"), ("10", "Either side may end it."), ("2.1", "Section 2.1"), ("2.1", "The Council pays."), ("IV", "ARTICLE IV"), ("IV", "It is law."),
            ("5", "Law"), ("5", "The law of England applies."), ("5", "Notice is given as set out in"), ("5", "Clause 9."), ("5", "It is given in writing."),
        ]);
        Read(Utf8("## Article 7\n\n## Reports\n\nThey are due each year.\n"), "a.md").Passages[^1].Clause.ShouldBe("7");
    }

    [Fact]
    public void Paragraphs_AfterAList_AndUnderANewHeading_AreNotItsLastPoint()
    {
        var text = AgreementText.FromText("7.1 The Council may stop paying if:\n\n(i) reports are late;\n\n(ii) the group closes.\n\nIt tells the group why.\n\n(iii) money is misused.\n\nPublicity\n\nThe group may speak freely.\n\n9. Law\n\n9.1 It is English\n\nlaw that applies.");

        text.Passages.Select(p => (p.Clause, p.Text)).ShouldBe(
        [
            ("7.1", "The Council may stop paying if:"), ("7.1(i)", "reports are late;"), ("7.1(ii)", "the group closes."), ("7.1", "It tells the group why."), ("7.1(iii)", "money is misused."),
            (null, "Publicity"), (null, "The group may speak freely."), ("9", "Law"), ("9.1", "It is English"), ("9.1", "law that applies."),
        ]);
    }

    [Theory]
    [InlineData("text-decoration: underline line-through")]
    [InlineData("color: red; Text-Decoration-Line :line-through")]
    [InlineData("display : none")]
    public void Html_StruckByItsStyle_IsNoPartOfTheText(string style) =>
        Read(Utf8($"<p>It is paid <span style='{style}'>in arrears</span><span style='text-decoration: underline'>in advance</span>.</p>"), "a.html").Passages.Single().Text.ShouldBe("It is paid in advance.");

    [Fact]
    public void Text_OfWindows_HasItsSigns() =>
        Read([.. Encoding.Latin1.GetBytes("The caf\u00E9 gets "), 0x80, .. "30,000 on three months"u8, 0x92, .. " notice "u8, 0x96, .. " in writing."u8], "a.txt").Passages.Single().Text
            .ShouldBe("The caf\u00E9 gets \u20AC30,000 on three months\u2019 notice \u2013 in writing.");

    [Theory]
    [InlineData(29, 29, false)]
    [InlineData(40, 2, false)]
    [InlineData(31, 30, true)]
    [InlineData(31, 200, true)]
    [InlineData(301, 2, true)]
    public void Reading_TakesTooLong_WhereTheProcessorWorkedOnIt(int seconds, int worked, bool expected)
    {
        var (hasPassed, hasWorked) = (TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        var clock = new Formats.ReadingClock(TimeSpan.FromSeconds(30), () => hasPassed, () => hasWorked);
        clock.IsOver.ShouldBeFalse();

        (hasPassed, hasWorked) = (hasPassed + TimeSpan.FromSeconds(seconds), hasWorked + TimeSpan.FromSeconds(worked));

        clock.IsOver.ShouldBe(expected);
    }
}
