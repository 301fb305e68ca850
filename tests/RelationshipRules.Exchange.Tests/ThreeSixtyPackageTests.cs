using System.Globalization;
using System.Text;
using RelationshipRules.Exchange.Language;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Tests.Support;
using RelationshipRules.Model;

namespace RelationshipRules.Exchange.Tests;

public sealed class ThreeSixtyPackageTests
{
    [Fact]
    public void Grant_WithAllThatTheStandardTells_IsDescribedWithTheFieldsAsEvidence()
    {
        var record = Records.Read("""
            {
              "version": "1.4",
              "grants": [
                {
                  "id": "360G-any-1", "title": "Advice in the north", "currency": "GBP", "amountAwarded": 30000, "awardDate": "2024-03-01T00:00:00Z",
                  "plannedDates": [{ "startDate": "2024-04-01", "endDate": "2027-03-31", "duration": 36 }], "fromOpenCall": "Yes", "dataSource": "https://anytown.example/grants",
                  "recipientOrganization": [{ "id": "GB-CHC-0000001", "name": "Anytown Advice" }],
                  "fundingOrganization": [{ "id": "GB-LAE-ANY", "name": "Anytown Council" }],
                  "beneficiaryLocation": [{ "geoCode": "E08000000" }], "grantProgramme": [{ "title": "Advice fund" }]
                }
              ]
            }
            """).ShouldHaveSingleItem();

        (record.Programme, record.Year, record.Funder, record.Recipient).ShouldBe(("Advice fund", 2024, "GB-LAE-ANY", "GB-CHC-0000001"));
        record.Document!.Diagnostics.ShouldBeEmpty();
        var partnership = record.Document.Partnership;
        (partnership.Id, partnership.Title, partnership.Context!.Country).ShouldBe(("360G-any-1", "Advice in the north", "GB-ENG"));
        partnership.DescribedOn.ShouldBe(new DateOnly(2024, 3, 1));
        partnership.Parties!.Select(p => (p.Name, p.Kind)).ShouldBe([("Anytown Council", PartyKind.LocalGovernment), ("Anytown Advice", PartyKind.CivilSociety)]);
        var agreement = partnership.Agreements!.ShouldHaveSingleItem();
        (agreement.FundedBy, agreement.Recipient, agreement.Form, agreement.AwardMethod, agreement.FundingRoute)
            .ShouldBe(("GB-LAE-ANY", "GB-CHC-0000001", AgreementForm.Grant, AwardMethod.OpenGrantCall, FundingRoute.Direct));
        agreement.TermMonths!.Value.Exact.ShouldBe(36);
        agreement.AnnualValue.ShouldBe(new Money(10_000m, "GBP"));
        agreement.ResultsPublished!.IsWhole.ShouldBeFalse();
        partnership.Evidence!["/agreements/has/0/startsOn"].ShouldHaveSingleItem().ShouldBe(new Evidence("grants") { Page = "record 1, plannedDates/0/startDate", Quote = "2024-04-01" });
        record.Document.Path.ShouldBe("grants, record 1");
    }

    [Theory]
    [InlineData("\"36\"")]
    [InlineData("36")]
    [InlineData("36.0")]
    [InlineData("\"3 years\"")]
    [InlineData("\"36 months\"")]
    public void Length_AsTextOrNumber_IsTheSame(string written)
        => Records.Agreement($$"""  "plannedDates": [{ "duration": {{written}} }]  """).TermMonths!.Value.Exact.ShouldBe(36);

    [Theory]
    [InlineData("\"a while\"")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("\"1 year ago\"")]
    [InlineData("\"18-12\"")]
    [InlineData("0.5")]
    [InlineData("\"1-2 years 6 months\"")]
    [InlineData("\"١ year 6 months\"")]
    [InlineData("99999")]
    [InlineData("99999999999999999999999999999999999")]
    public void Length_ThatIsNoNumberOfMonths_IsNotTakenAndTold(string written)
    {
        var record = Records.Grant($$"""  "plannedDates": [{ "duration": {{written}} }]  """);

        record.Document!.Partnership.Agreements![0].TermMonths.ShouldBeNull();
        record.Remarks.ShouldContain(r => r.Contains("length", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"36months\"", "36")]
    [InlineData("\"2yrs\"", "24")]
    [InlineData("\"1 year 6 months\"", "18")]
    [InlineData("\"1.5 years\"", "18")]
    [InlineData("\"12-18\"", "12 to 18")]
    [InlineData("\"1 to 2 years\"", "12 to 24")]
    [InlineData("\"12 months to 18 months\"", "12 to 18")]
    [InlineData("37.966666666666669", "37 to 38")]
    public void Length_AsPeopleWriteIt_IsRead(string written, string months)
        => Records.Agreement($$"""  "plannedDates": [{ "duration": {{written}} }]  """).TermMonths.ToString().ShouldBe(months);

    [Theory]
    [InlineData("amountAwarded")]
    [InlineData("awardDate")]
    public void Field_OfManyBlanks_IsNotTaken(string name)
    {
        var written = $"1 year{new string(' ', 50_000)}x";

        Records.Grant($$"""  "currency": "GBP", "{{name}}": "{{written}}", "plannedDates": [{ "duration": "{{written}}" }]  """).Remarks.Count.ShouldBe(2);
    }

    [Fact]
    public void Amount_OverALengthThatLiesBetweenTwo_LiesBetweenTwo()
        => Records.Agreement("""  "currency": "GBP", "amountAwarded": 3600, "plannedDates": [{ "duration": "12-18" }]  """).AnnualValue!.Amount.ToString().ShouldBe("2400 to 3600");

    [Theory]
    [InlineData("\"£12,000.00\"")]
    [InlineData("\"GBP 12000\"")]
    [InlineData("\"12 000\"")]
    [InlineData("\"12,000 GBP\"")]
    [InlineData("\"gbp12000\"")]
    public void Amount_AsPeopleWriteIt_IsRead(string written)
        => Records.Agreement($$"""  "currency": "GBP", "amountAwarded": {{written}}, "plannedDates": [{ "duration": 12 }]  """).AnnualValue!.Amount.Exact.ShouldBe(12_000);

    [Fact]
    public void Months_ThatDifferFromTheDays_LeaveTheLengthBetween()
    {
        var record = Records.Grant("""  "plannedDates": [{ "startDate": "2024-04-01", "endDate": "2025-03-31", "duration": 36 }]  """);

        record.Document!.Partnership.Agreements![0].TermMonths.ToString().ShouldBe("12 to 36");
        record.Document.Diagnostics.ShouldBeEmpty();
        record.Remarks.ShouldHaveSingleItem().ShouldContain("differ");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Months_ThatAreRoundedAnotherWay_AreNotToldAsDifferent(int months)
    {
        var record = Records.Grant($$"""  "plannedDates": [{ "startDate": "2024-04-01", "endDate": "2025-03-31", "duration": {{months}} }]  """);

        record.Remarks.ShouldBeEmpty();
        record.Document!.Partnership.Agreements![0].TermMonths.ToString().ShouldBe(months.ToString(CultureInfo.InvariantCulture));
        record.Document.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void End_BeforeTheStart_LeavesBothOut()
    {
        var record = Records.Grant("""  "plannedDates": [{ "startDate": "2024-04-01", "endDate": "2023-03-31" }]  """);

        record.Document!.Partnership.Agreements![0].StartsOn.ShouldBeNull();
        record.Remarks.ShouldHaveSingleItem();
    }

    [Fact]
    public void Periods_OfWhichThereAreSeveral_AreOneFromTheFirstDayToTheLast()
    {
        var agreement = Records.Agreement("""  "plannedDates": [{ "startDate": "2025-04-01", "endDate": "2026-03-31" }, { "startDate": "2024-04-01", "endDate": "2025-03-31" }]  """);

        agreement.TermMonths!.Value.Exact.ShouldBe(24);
    }

    [Theory]
    [InlineData("\"Y\"", AwardMethod.OpenGrantCall)]
    [InlineData("\"yes\"", AwardMethod.OpenGrantCall)]
    [InlineData("true", AwardMethod.OpenGrantCall)]
    [InlineData("\"N\"", null)]
    [InlineData("\"by invitation\"", null)]
    public void OpenCall_IsReadFromWhateverSaysYes(string written, AwardMethod? expected)
        => Records.Agreement($$"""  "fromOpenCall": {{written}}  """).AwardMethod.ShouldBe(expected);

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("\"lots\"")]
    [InlineData("\"USD 12000\"")]
    [InlineData("\"€12,000\"")]
    [InlineData("9e27")]
    public void Amount_OfNothing_IsNotTakenAndTold(string written)
    {
        var record = Records.Grant($$"""  "currency": "GBP", "amountAwarded": {{written}}  """);

        record.Document!.Partnership.Agreements![0].AnnualValue.ShouldBeNull();
        record.Remarks.ShouldHaveSingleItem().ShouldContain("amount");
    }

    [Theory]
    [InlineData("\"£12,000.50\"", "GBP", 12_000.50)]
    [InlineData("12000.5", "eur", 12_000.50)]
    public void Amount_WithSignsOrInAnotherCurrency_IsTaken(string written, string currency, double expected)
    {
        var value = Records.Agreement($$"""  "currency": "{{currency}}", "amountAwarded": {{written}}, "plannedDates": [{ "duration": 12 }]  """).AnnualValue!;

        value.Amount.Exact.ShouldBe((decimal)expected);
        value.Currency.ShouldBe(currency.ToUpperInvariant());
    }

    [Fact]
    public void Amount_OverAnUnknownTime_IsTheMostThatAYearCanBring()
        => Records.Agreement("""  "currency": "GBP", "amountAwarded": 30000  """).AnnualValue!.Amount.ToString().ShouldBe("more than 0 and at most 30000");

    [Fact]
    public void Amount_WithoutACurrency_IsNotTaken() => Records.Agreement("""  "amountAwarded": 30000  """).AnnualValue.ShouldBeNull();

    [Theory]
    [InlineData("GB-LAE-ANY", PartyKind.LocalGovernment)]
    [InlineData("GB-LAS-ANY", PartyKind.LocalGovernment)]
    [InlineData("GB-GOR-D99", PartyKind.NationalGovernment)]
    [InlineData("D9", PartyKind.NationalGovernment)]
    [InlineData("GB-GOR-PB999", PartyKind.ArmsLengthBody)]
    [InlineData("GB-NHS-XYZ", PartyKind.HealthBody)]
    [InlineData("GB-CHC-0000002", PartyKind.Foundation)]
    [InlineData("GB-SC-SC000001", PartyKind.Foundation)]
    [InlineData("360G-blf", PartyKind.LotteryDistributor)]
    [InlineData("GB-COH-00000001", null)]
    [InlineData("360G-somebody", null)]
    public void Funder_IsOfTheKindThatItsRegisterTells(string id, PartyKind? expected)
    {
        var record = Records.Read($$"""{ "grants": [{ "id": "1", "fundingOrganization": [{ "id": "{{id}}" }], "recipientOrganization": [{ "id": "GB-CHC-0000001" }] }] }""").ShouldHaveSingleItem();

        record.Document!.Partnership.Parties!.Select(p => p.Kind).ShouldBe([expected, PartyKind.CivilSociety]);
    }

    [Fact]
    public void Recipient_WithoutARegister_IsCivilSocietyByItsCharityNumberOrType()
    {
        var records = Records.Read("""
            { "grants": [
              { "id": "1", "fundingOrganization": [{ "id": "GB-LAE-ANY" }], "recipientOrganization": [{ "id": "own-1", "charityNumber": "0000001" }] },
              { "id": "2", "fundingOrganization": [{ "id": "GB-LAE-ANY" }], "recipientOrganization": [{ "id": "own-2", "organisationType": "Voluntary group" }] },
              { "id": "3", "fundingOrganization": [{ "id": "GB-LAE-ANY" }], "recipientOrganization": [{ "name": "Anytown Choir" }] }
            ] }
            """);

        records.Select(r => r.Document!.Partnership.Parties![1].Kind).ShouldBe([PartyKind.CivilSociety, PartyKind.CivilSociety, null]);
        records[2].Document!.Partnership.Agreements![0].Recipient.ShouldBe("Anytown Choir");
    }

    [Fact]
    public void Recipients_OfWhichThereAreSeveral_AreAllParties()
    {
        var record = Records.Read("""
            { "grants": [{ "id": "1", "fundingOrganization": [{ "id": "GB-LAE-ANY" }], "recipientOrganization": [{ "id": "GB-CHC-0000001" }, { "id": "GB-CHC-0000002" }, { "id": "GB-LAE-ANY" }] }] }
            """).ShouldHaveSingleItem();

        record.Document!.Partnership.Parties!.Select(p => p.Id).ShouldBe(["GB-LAE-ANY", "GB-CHC-0000001", "GB-CHC-0000002"]);
        record.Document.Diagnostics.ShouldBeEmpty();
        record.Remarks.Count.ShouldBe(2);
    }

    [Fact]
    public void Regrant_MakesTheRecipientOneThatPassesMoneyOn()
        => Records.Grant("""  "regrantType": "FRG010"  """).Document!.Partnership.Parties![1].Roles!.ShouldBe([PartyRole.Intermediary]);

    [Fact]
    public void Grant_ToAPerson_IsLeftOutAndNoFault()
    {
        var record = Records.Read("""{ "grants": [{ "id": "1", "recipientIndividual": { "id": "p", "name": "Somebody" }, "fundingOrganization": [{ "id": "GB-LAE-ANY" }] }] }""").ShouldHaveSingleItem();

        (record.Document, record.Problem).ShouldBe((null, null));
        record.LeftOut.ShouldNotBeNull();
    }

    [Fact]
    public void Country_IsNotStatedWhereTwoAreTold()
        => Records.Grant("""  "beneficiaryLocation": [{ "geoCode": "W06000000" }]  """).Document!.Partnership.Context.ShouldBeNull();

    [Theory]
    [InlineData("05/06/2014", "2014-06-05")]
    [InlineData("5.6.2014", "2014-06-05")]
    [InlineData("5 June 2014", "2014-06-05")]
    [InlineData("2014-06-05T00:00:00+00:00", "2014-06-05")]
    [InlineData("05/06/2014 00:00", "2014-06-05")]
    [InlineData("41795", "2014-06-05")]
    [InlineData("06/25/2014", "2014-06-25")]
    [InlineData("2014-06", "2014-06")]
    [InlineData("Jun-14", "2014-06")]
    [InlineData("2014", "2014")]
    public void Day_InTheWaysThatPeopleWriteIt_IsRead(string written, string expected)
        => Records.Read($$"""{ "grants": [{ "id": "1", "awardDate": "{{written}}", {{Records.Parties}} }] }""")[0].Document!.ToJson().ShouldContain($"\"describedOn\": \"{expected}\"");

    [Theory]
    [InlineData("soon")]
    [InlineData("31/02/2014")]
    [InlineData("0001-01-01")]
    [InlineData("12")]
    public void Day_ThatCannotBe_IsNotTakenAndTold(string written)
    {
        var record = Records.Grant($$"""  "awardDate": "{{written}}"  """);

        record.Document!.Partnership.DescribedOn.ShouldBeNull();
        record.Remarks.ShouldHaveSingleItem().ShouldContain("awardDate");
    }

    [Fact]
    public void Record_ThatIsBad_IsToldWithItsPlaceAndTheOthersGoOn()
    {
        var records = Records.Read($$"""{ "grants": [{ "id": "1", {{Records.Parties}} }, "no grant", { "id": "3" }, { "id": "4", {{Records.Parties}} }] }""");

        records.Select(r => (r.Place, HasDocument: r.Document is not null, HasProblem: r.Problem is not null))
            .ShouldBe([("record 1", true, false), ("record 2", false, true), ("record 3", false, true), ("record 4", true, false)]);
    }

    [Fact]
    public void Text_ThatEndsTooEarly_GivesWhatCameBefore()
    {
        var records = Records.Read($$"""{ "grants": [{ "id": "1", {{Records.Parties}} }, { "id": "2", """);

        records.Count.ShouldBe(2);
        records[0].Document.ShouldNotBeNull();
        records[1].Problem.ShouldNotBeNull();
    }

    [Fact]
    public void Package_ReadInSmallPieces_IsTheSame()
    {
        var text = $$"""{ "grants": [{{string.Join(", ", Enumerable.Range(1, 300).Select(i => $$"""{ "id": "{{i}}", "title": "A grant with a long title, so that pieces end anywhere", {{Records.Parties}} }"""))}}] }""";
        using var stream = new Trickle(Encoding.UTF8.GetBytes(text));
        using var reader = RecordReader.Open(stream);

        reader.Read().Select(r => r.Id).ShouldBe(Enumerable.Range(1, 300).Select(i => $"{i}"));
        reader.Summary.Described.ShouldBe(300);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{ }", "no list")]
    [InlineData("[]", null)]
    [InlineData("<html></html>", "neither")]
    public void File_WithoutRecords_IsToldAsWhatItIs(string text, string? expected)
    {
        if (expected is null)
        {
            Records.Read(text).ShouldBeEmpty();
        }
        else
        {
            Should.Throw<RecordFileException>(() => Records.Read(text)).Message.ShouldContain(expected);
        }
    }

    [Fact]
    public void Limits_AreKept()
    {
        var grant = $$"""{ "id": "1", {{Records.Parties}} }""";

        Records.Read($"[{grant}, {grant}, {grant}]", new() { Limits = new() { MaxRecords = 2 } }).Select(r => r.Problem is null).ShouldBe([true, true, false]);
        Records.Read($$"""[{ "id": "{{new string('x', 200_000)}}" }]""", new() { Limits = new() { MaxRecordBytes = 100_000 } }).ShouldHaveSingleItem().Problem!.ShouldContain("larger");
        Records.Read($$"""[{ "id": "{{new string('x', 200)}}" }]""", new() { Limits = new() { MaxTextLength = 100 } }).ShouldHaveSingleItem().Problem!.ShouldContain("longer");
        Records.Read("""[{ "a": 1, "b": 2, "c": 3 }]""", new() { Limits = new() { MaxFields = 2 } }).ShouldHaveSingleItem().Problem!.ShouldContain("fields");
        Records.Read($"[{new string('[', 100)}{new string(']', 100)}]").ShouldHaveSingleItem().Problem.ShouldNotBeNull();
    }

    [Fact]
    public void Reading_ThatIsCancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""[{ "id": "1", {{Records.Parties}} }, { "id": "2", {{Records.Parties}} }]"""));
        using var reader = RecordReader.Open(stream);

        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var _ in reader.Read(source.Token))
            {
                source.Cancel();
            }
        });
    }

    [Fact]
    public void Duplicates_AndAwardsInParts_AreTold()
    {
        const string Award = """ "awardDate": "2024-03-01", "grantProgramme": [{ "title": "Advice fund" }] """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""
            [{ "id": "1", {{Award}}, {{Records.Parties}} }, { "id": "1", {{Award}}, {{Records.Parties}} }, { "id": "2", {{Award}}, {{Records.Parties}} }]
            """));
        using var reader = RecordReader.Open(stream);
        reader.Read().Count().ShouldBe(3);

        reader.Summary.Duplicates.ShouldHaveSingleItem().Count.ShouldBe(1);
        reader.Summary.Splits.ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(""" "id": "GB-LAE-OTH" """, null)]
    [InlineData(""" "id": "GB-GOR-D999" """, null)]
    [InlineData(""" "id": "GB-NHS-X1" """, null)]
    [InlineData(""" "name": "Othertown School", "organisationType": "School" """, null)]
    [InlineData(""" "name": "Anytown Coaches", "organisationType": "Private limited company" """, null)]
    [InlineData(""" "name": "Anytown Parish", "organisationType": "Local Authority", "charityNumber": "0" """, null)]
    [InlineData(""" "id": "GB-CHC-0000001", "organisationType": "School" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "charityNumber": "0000001" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "charityNumber": "N/A" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Not a charity" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Company limited by guarantee" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Not for profit organisation" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Works", "organisationType": "Community Interest Company (CIC)" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Homes", "organisationType": "Housing association" """, "HousingAssociation")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Not-for-profit company" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Voluntary organisation (not registered)" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Registered charity and company limited by guarantee" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Non-charitable body" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Older persons charity" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Individual or organisation" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Parochial Church Council" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Youth council" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Friends of the school" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Business improvement district" """, "")]
    [InlineData(""" "name": "Anytown Advice", "organisationType": "Voluntary controlled school" """, null)]
    [InlineData(""" "name": "Anytown Advice", "charityNumber": "0000000" """, "")]
    [InlineData(""" "name": "Anytown Advice", "charityNumber": "N/A (company 01234567)" """, "")]
    [InlineData(""" "name": "Anytown Advice", "charityNumber": "SC000001" """, "CivilSociety")]
    [InlineData(""" "name": "Anytown Advice", "charityNumber": "NI012345" """, "")]
    [InlineData(""" "id": "GB-CHC-1000000", "organisationType": "Individual" """, "CivilSociety")]
    [InlineData(""" "id": " GB - CHC - 1000000" """, "CivilSociety")]
    public void Recipient_ThatIsKnownToBeNoneOfCivilSociety_IsLeftOut(string recipient, string? kind)
    {
        var record = Records.Read($$"""{ "grants": [{ "id": "1", "fundingOrganization": [{ "id": "GB-LAE-ANY" }], "recipientOrganization": [{ {{recipient}} }] }] }""").ShouldHaveSingleItem();

        record.LeftOut.ShouldBe(kind is null ? RecordWords.LeftOut_Body : null);
        record.Document?.Partnership.Parties![1].Kind?.ToString().ShouldBe(kind!.Length == 0 ? null : kind);
    }

    [Theory]
    [InlineData(""" "name": "Individual recipient" """)]
    [InlineData(""" "name": "A. N. Other", "organisationType": "Individual" """)]
    public void Recipient_ThatIsAPerson_IsLeftOut(string recipient)
        => Records.Read($$"""{ "grants": [{ "id": "1", "fundingOrganization": [{ "id": "GB-LAE-ANY" }], "recipientOrganization": [{ {{recipient}} }] }] }""")[0].LeftOut.ShouldNotBeNull().ShouldContain("person");

    [Theory]
    [InlineData(""" "fundingOrganization": [{ "id": "GB-GOR-D9" }], "recipientOrganization": [{ "id": "GB-LAE-OTH" }, { "id": "360G-any-1" }] """)]
    [InlineData(""" "fundingOrganization": [{ "id": "GB-GOR-D9" }, { "id": "GB-LAE-ANY" }] """)]
    [InlineData(""" "regrantType": "FRG010", "fundingOrganization": [{ "id": "GB-GOR-D9" }], "recipientOrganization": [{ "id": "GB-LAE-OTH" }] """)]
    [InlineData(""" "fundingOrganization": [{ "id": "GB-GOR-D9" }], "recipientOrganization": [{ "id": "GB-CHC-1000000" }, { "name": "Individual recipient", "organisationType": "Individual" }] """)]
    public void Grant_OfWhichSomeoneElseMayReceiveAPart_IsJudged(string members)
    {
        var record = Records.Read($$"""{ "grants": [{ "id": "1", {{members}} }] }""")[0];

        record.LeftOut.ShouldBeNull();
        record.Document!.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Grant_ToACouncilThatAFoundationGivesToAsWell_IsLeftOut()
        => Records.Read("""{ "grants": [{ "id": "1", "fundingOrganization": [{ "id": "GB-GOR-D9" }, { "id": "GB-CHC-1000000" }], "recipientOrganization": [{ "id": "GB-LAE-OTH" }] }] }""")[0].LeftOut.ShouldNotBeNull();

    [Theory]
    [InlineData("360G-any-1", """ "id": "360G-any-2" """, """ "beneficiaryLocation": [{ "countryCode": "KE" }] """, "KE")]
    [InlineData("360G-any-1", """ "id": "360G-any-2", "addressCountry": "Scotland" """, """ "beneficiaryLocation": [{ "countryCode": "KE" }] """, "KE")]
    [InlineData("360G-any-1", """ "id": "360G-any-2" """, """ "beneficiaryLocation": [{ "countryCode": "KE" }, { "countryCode": "GB" }] """, null)]
    [InlineData("360G-any-1", """ "id": "360G-any-2" """, """ "beneficiaryLocation": [{ "geoCode": "E12000007" }, { "countryCode": "GB" }] """, "GB-ENG")]
    [InlineData("360G-any-1", """ "id": "360G-any-2" """, """ "beneficiaryLocation": [{ "geoCode": "E12000007" }, { "geoCode": "W06000015" }] """, null)]
    [InlineData("360G-any-1", """ "id": "360G-any-2", "location": [{ "geoCode": "S13003118" }] """, """ "title": "A" """, "GB-SCT")]
    [InlineData("360G-any-1", """ "id": "360G-any-2", "location": [{ "geoCode": "NW" }], "addressCountry": "NI" """, """ "title": "A" """, null)]
    [InlineData("360G-any-1", """ "id": "360G-any-2", "location": [{ "countryCode": "GB" }] """, """ "title": "A" """, "GB")]
    [InlineData("360G-any-1", """ "id": "GB-SC-SC000001" """, """ "title": "A" """, "GB-SCT")]
    [InlineData("360G-any-1", """ "id": "GB-NIC-100001" """, """ "beneficiaryLocation": [{ "geoCode": "E12000007" }] """, "GB-ENG")]
    [InlineData("360G-any-1", """ "id": "GB-CHC-0000001" """, """ "title": "A" """, null)]
    [InlineData("GB-SC-SC000001", """ "id": "360G-any-2" """, """ "title": "A" """, null)]
    [InlineData("GB-SC-SC000001", """ "id": "360G-any-2" """, """ "beneficiaryLocation": [{ "geoCode": "E12000007" }] """, "GB-ENG")]
    [InlineData("GB - LAE - ANY", """ "id": "360G-any-2" """, """ "title": "A" """, "GB-ENG")]
    [InlineData("GB-GOR-D9", """ "id": "GB-SC-SC000001" """, """ "title": "A" """, "GB-SCT")]
    [InlineData("GB-GOR-D9", """ "id": "360G-any-2" """, """ "title": "A" """, "GB")]
    [InlineData("GB-GOR-D9", """ "id": "360G-any-2" """, """ "beneficiaryLocation": [{ "countryCode": "KE" }] """, "KE")]
    public void Country_IsThatOfTheWork_ElseOfTheRecipient(string funder, string recipient, string members, string? country)
        => Records.Read($$"""{ "grants": [{ "id": "1", {{members}}, "fundingOrganization": [{ "id": "{{funder}}" }], "recipientOrganization": [{ {{recipient}} }] }] }""")[0].Document!.Partnership.Context?.Country.ShouldBe(country);

    [Fact]
    public void Award_LongAfterTheFirstDay_TellsNothingOfWhenTheRecipientWasTold()
    {
        var record = Records.Grant("""  "awardDate": "2018-07-30", "plannedDates": [{ "startDate": "2012-03-19", "endDate": "2019-03-18" }]  """);

        record.Document!.Partnership.Agreements![0].NotifiedWeeksBeforeStart.ShouldBeNull();
        record.Remarks.ShouldHaveSingleItem().ShouldContain("more than a year after");
    }

    [Fact]
    public void Identifier_WithBlanks_IsTheSameAsWithout()
        => Records.Read("""{ "grants": [{ "id": "1", "fundingOrganization": [{ "id": "GB-LAE-ANY" }], "recipientOrganization": [{ "id": "GB-CHC- 0000001 " }] }] }""")[0].Recipient.ShouldBe("GB-CHC-0000001");

    [Fact]
    public void Identifiers_OfWhichTheNumberIsMissing_NameNobody_WhereNoNameStandsBeside()
    {
        var record = Records.Read("""{ "grants": [{ "id": "1", "fundingOrganization": [{ "id": "GB-LAE-" }], "recipientOrganization": [{ "id": "GB-CHC-0" }] }] }""").ShouldHaveSingleItem();

        record.Problem.ShouldBe("it names neither who gave the grant nor who received it.");
    }

    [Fact]
    public void Fields_ThatTheStandardRequires_AreToldWhereTheyAreMissing_AndTheRecordIsTaken()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""
            { "grants": [
                { "id": "1", "title": "One", "description": "", "currency": "GBP", "amountAwarded": 5, "awardDate": "2024-03-01", {{Records.Parties}} },
                { "id": "2", "title": "Two", "currency": "GBP", "amountAwarded": 5, "awardDate": "2024-03-01", "fundingOrganization": [{ "name": "Anytown Council" }], "recipientOrganization": [{ "id": "GB-CHC-0000001" }] }
            ] }
            """));
        using var reader = RecordReader.Open(stream);

        reader.Read().ShouldAllBe(r => r.Document != null && r.Remarks.Count == 0);

        reader.Summary.Missing.Select(m => $"{m.Text} {m.Count}").ShouldBe(["description 2", "fundingOrganization/id 1", "recipientOrganization/name 1"]);
    }

    /// <summary>Gives a byte or two at a time, and cannot be read to and fro.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
