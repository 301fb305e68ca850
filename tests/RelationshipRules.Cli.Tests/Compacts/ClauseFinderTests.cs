using System.Text.Json.Nodes;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Compacts;

/// <summary>From the text of a local compact to the sheet that its audit begins with.</summary>
[Trait("Needs", "tool")]
public sealed class ClauseFinderTests : IDisposable
{
    private const string Text = """
        # The Anytown Compact

        This compact is for everybody who works in Anytown.

        ## 1 Consultation

        1.1 Public bodies will allow at least twelve weeks for written consultations, unless the matter is urgent.

        1.2 The sector will tell its members of consultations and respond to them where appropriate.

        ## 2 Money

        The council will:

        2.1 give six months' notice in writing where funding is to be ended or reduced, save in exceptional circumstances;

        2.2 pay in advance where there is a clear need.

        2.3 Applicants will have at least six weeks to apply.

        ## More

        - Respect the independence of groups, whatever money they have.

        ## 3 Both

        3.1 Both sectors will take practical steps against discrimination.

        3.2 Partners will meet twice a year and review this compact every three years.
        """;

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("1.1", "government", "2.4", "consultation 12 weeks min", "at least", "", "unless")]
    [InlineData("1.2", "civilSociety", "2.7", "", "", "where appropriate", "")]
    [InlineData("2.1", "government", "4.4", "notice 6 months", "will give", "", "save in exceptional circumstances")]
    [InlineData("2.2", "government", "3.9", "", "in advance", "where there is a clear need", "")]
    [InlineData("2.3", "civilSociety", "3.5", "applicationTime 6 weeks min", "at least", "", "")]
    [InlineData("3.1", "both", "5.3 5.5", "", "", "", "")]
    [InlineData("3.2", "both", "3.13 4.6", "review 3 years", "every three years", "", "")]
    public void Clause_HasItsSide_WhatItIsAbout_NumbersAndWords(string number, string duty, string undertakings, string numbers, string markers, string hedges, string exceptions)
    {
        var clause = Clauses(Text).Single(c => (string?)c["number"] == number);

        ((string?)clause["duty"]).ShouldBe(duty);
        Join(clause["mappings"], static m => (string?)m["undertaking"]).ShouldBe(undertakings);
        Join(clause["numbers"], static n => $"{n["measure"]} {(n["value"] is { } value ? $"{value} {n["unit"]}" : n["state"])} {n["bound"]}".TrimEnd(), ", ").ShouldBe(numbers);
        Join(clause["markers"], static m => (string?)m).ShouldBe(markers);
        Join(clause["hedges"], static m => (string?)m).ShouldBe(hedges);
        Join(clause["exceptions"], static m => (string?)m).ShouldBe(exceptions);
    }

    [Theory]
    [InlineData("Consultations will last at least thirteen weeks.", "consultation 13 weeks min")]
    [InlineData("Consultations will last three (3) months.", "consultation 3 months")]
    [InlineData("Consultations will last a minimum of 10 full working days.", "consultation 10 days min working")]
    [InlineData("Consultations will last 2.5 months.", "")]
    [InlineData("Consultations will last 2½ months.", "")]
    [InlineData("Consultations will last 8 to 12 weeks.", "")]
    [InlineData("Consultations will last 8–12 weeks.", "")]
    [InlineData("Consultations will last between eight and twelve weeks.", "")]
    [InlineData("Consultations will last forty five days.", "consultation 45 days")]
    [InlineData("Consultations will last one hundred and twenty days.", "consultation 120 days")]
    [InlineData("Consultations will last a hundred and twenty days.", "")]
    [InlineData("Consultations will be announced with a fortnight to spare.", "")]
    [InlineData("Consultations will end before the weekend in good time.", "")]
    [InlineData("Consultations will be announced and held in good time.", "consultation noneNamed")]
    public void Number_IsTakenAsItStands_OrNotAtAll(string clause, string numbers) =>
        Join(Clauses($"The council and the sector agree. {clause}")[0]["numbers"], static n => $"{n["measure"]} {(n["value"] is { } value ? $"{value} {n["unit"]}" : n["state"])} {n["bound"]} {n["dayKind"]}".Trim().Replace("  ", " ", StringComparison.Ordinal), ", ")
            .ShouldBe(numbers);

    [Fact]
    public void LeadIn_GivesItsPointsWhoseTheyAre_AndItsHedge()
    {
        var clause = Clauses("The council will, where possible:\n\n- ensure voluntary groups get three months' notice in writing where a grant is to end;\n").ShouldHaveSingleItem();

        ((string?)clause["duty"]).ShouldBe("government");
        Join(clause["hedges"], static h => (string?)h).ShouldBe("where possible");
    }

    [Theory]
    [InlineData("2024 compact.md", "compact-2024-compact")]
    [InlineData("Our very long name of a compact between the council and all of the voluntary sector.md", "our-very-long-name-of-a-compact-between-the-council-and-all-of-t")]
    public void Propose_CallsTheCompactWhatItsFileMayBeCalled(string document, string id)
    {
        _tool.Write(document, Text);
        _tool.Run("compact", "propose", document, "--output", "ours.json").ExitCode.ShouldBe(0, _tool.Error);

        _tool.Run("compact", "audit", "ours.json", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain($"\"id\": \"{id}\"");
    }

    [Fact]
    public void Clause_LeadsToItsPlace()
    {
        var text = AgreementText.FromText(Text);
        var clause = Clauses(Text).Single(static c => (string?)c["number"] == "1.1");

        var (offset, length) = ((int)clause["offset"]!, (int)clause["length"]!);
        text.Text.Substring(offset, length).ShouldStartWith("Public bodies will allow");
        ((string)clause["anchor"]!).ShouldBe("Public bodies will allow at");
        ((string)clause["heading"]!).ShouldContain("Consultation");
    }

    [Fact]
    public void Passage_ThatPromisesNothing_IsNoClause() =>
        Clauses(Text).Select(static c => (string)c["paraphrase"]!).ShouldNotContain(static p => p.Contains("everybody who works", StringComparison.Ordinal));

    [Theory]
    [InlineData("The national Compact says that government will allow twelve weeks for consultations.")]
    [InlineData("Under the national Compact, government will give three months' notice where a grant is to end.")]
    [InlineData("[Drafting note: the council will allow twelve weeks for consultations.]")]
    [InlineData("The clause that the council will allow twelve weeks for consultations has been removed.")]
    public void Passage_ThatSpeaksOfSomethingElse_IsNoClause(string text) => Clauses(text).ShouldBeEmpty();

    [Theory]
    [InlineData("In line with the national Compact, the council will allow twelve weeks for consultations.", "government")]
    [InlineData("No organisation will be penalised for what it says of the policy of the council in a campaign.", "government")]
    [InlineData("Voluntary groups will be consulted for twelve weeks on changes of policy.", "government")]
    [InlineData("The council will be told by groups of their campaigns on its policy.", "civilSociety")]
    [InlineData("Either side may refer a breach of this compact to mediation in a dispute.", "both")]
    public void Clause_IsOfWhoeverDoesWhatItSays(string text, string duty) => ((string?)Clauses(text).ShouldHaveSingleItem()["duty"]).ShouldBe(duty);

    /// <summary>Compacts promise in the present as well: no verb of promise stands in any of these.</summary>
    [Theory]
    [InlineData("The Council consults for ten weeks on changes to its strategies, other than in an emergency.", "government", "2.4", "consultation 10 weeks", "", "other than in an emergency")]
    [InlineData("The Council recognises the right of groups to campaign against its policies.", "government", "1.1", "", "recognises", "")]
    [InlineData("The Council values what volunteers do for the people of the town.", "government", "", "", "", "")]
    [InlineData("Statutory bodies give a minimum of four months' notice before a grant is reduced, save where there was fraud.", "government", "4.4", "notice 4 months min", "", "save where")]
    [InlineData("Grants run for up to four years, wherever practicable.", "government", "3.4", "term 4 years max", "up to, wherever practicable", "")]
    [InlineData("Voluntary organisations make consultations known to their members.", "civilSociety", "2.7", "", "", "")]
    [InlineData("The sector is told of likely cuts in funding at the earliest opportunity.", "government", "4.3", "", "", "")]
    [InlineData("A liaison group meets three times a year.", "both", "", "liaison 3 perYear", "", "")]
    [InlineData("The Compact is reviewed every two years.", "both", "3.13", "review 2 years", "", "")]
    public void Statement_InThePresent_IsAClause(string text, string duty, string undertakings, string numbers, string hedges, string exceptions)
    {
        var clause = Clauses(text).ShouldHaveSingleItem();

        ((string?)clause["duty"]).ShouldBe(duty);
        Join(clause["mappings"], static m => (string?)m["undertaking"]).ShouldBe(undertakings);
        Join(clause["numbers"], static n => $"{n["measure"]} {n["value"]} {n["unit"]} {n["bound"]}".TrimEnd(), ", ").ShouldBe(numbers);
        Join(clause["hedges"], static h => (string?)h, ", ").ShouldBe(hedges);
        Join(clause["exceptions"], static e => (string?)e, ", ").ShouldBe(exceptions);
    }

    [Theory]
    [InlineData("The Council consulted for twelve weeks on its strategy in 2009.")]
    [InlineData("## Foreword\n\nThe Council involves groups early in its plans and is proud of it.")]
    [InlineData("## The sector today\n\nGroups give advice to users and bring their views to the Council.")]
    [InlineData("This code applies to all grants and contracts of the Council with voluntary groups.")]
    [InlineData("There are three hundred groups that deliver services to the public with grants of the Council.")]
    [InlineData("The compact sets out how the Council consults groups and gives notice of cuts in funding.")]
    public void Passage_ThatTells_IsNoClause(string text) => Clauses(text).ShouldBeEmpty();

    [Fact]
    public void Point_UnderAHeadingThatNamesASide_IsOfThatSide_WhoeverItNames()
    {
        var clauses = Clauses("""
            ## What the statutory partners bring

            We undertake to:

            - allow applicants no less than six weeks to apply;

            ## What the voluntary partners bring

            We undertake to:

            - let funders know early of changes in our circumstances.
            """);

        clauses.Select(static c => $"{c["duty"]} {Join(c["mappings"], static m => (string?)m["undertaking"])}").ShouldBe(["government 3.5", "civilSociety 3.15"]);
    }

    /// <summary>What somebody does is a clause among clauses, whatever it is about, and elsewhere none.</summary>
    [Fact]
    public void Statement_AboutNoUndertaking_IsAClauseAmongClauses()
    {
        const string Talking = "Groups make consultations known to their members.\n\nGroups say whom they speak for.\n\nGroups reply honestly and on time.\n\n";

        Clauses($"## Talking and listening\n\n{Talking}## The town\n\nGroups run the carnival each spring.\n\n").Count.ShouldBe(3);
        Clauses($"## The town\n\n{Talking.Replace("## Talking", "", StringComparison.Ordinal)}Voluntary action has a long history in the town.").Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Part A. What the Council does\n\nIt gives at least eight weeks to comment on draft plans.", "government", "2.4", "consultation 8 weeks min")]
    [InlineData("Part B: What voluntary bodies do\n\nThey put the Council's crest on leaflets that it has paid for.", "civilSociety", "3.19", "")]
    [InlineData("Where a shorter period cannot be avoided, council officers say why.", "government", "2.4", "")]
    [InlineData("Groups have sixteen weeks' notice of a cut in funding.", "government", "4.4", "notice 16 weeks")]
    [InlineData("The Compact Board meets quarterly.", "both", "", "liaison 4 perYear")]
    [InlineData("Grants are paid quarterly in advance.", "government", "3.9", "")]
    public void Clause_IsOfWhomItsHeadingOrWordsMean(string text, string duty, string undertakings, string numbers)
    {
        var clause = Clauses(text).ShouldHaveSingleItem();

        ((string?)clause["duty"]).ShouldBe(duty);
        Join(clause["mappings"], static m => (string?)m["undertaking"]).ShouldBe(undertakings);
        Join(clause["numbers"], static n => $"{n["measure"]} {n["value"]} {n["unit"]} {n["bound"]}".TrimEnd(), ", ").ShouldBe(numbers);
    }

    [Fact]
    public void Clause_ThatWasAgreedLongAgo_IsNone() => Clauses("## About this document\n\nIt was agreed by the Council after a consultation of twelve weeks.").ShouldBeEmpty();

    [Theory]
    [InlineData("Pledge 4. The Council opens its buildings to community groups at no charge.", "Pledge 4")]
    [InlineData("B2. The Council takes away barriers that keep groups from taking part in planning.", "B2")]
    public void Label_OfAClause_IsItsNumber(string text, string number) => ((string?)Clauses(text).ShouldHaveSingleItem()["number"]).ShouldBe(number);

    [Fact]
    public void Table_WithAColumnForWhoDoesIt_HasAClauseInEachRow()
    {
        var clauses = Clauses("| No. | Commitment | Who |\n|---|---|---|\n| 1 | Public consultation lasts a minimum of 12 weeks | NHS trust |\n| 2 | Safeguarding policies of charities are kept in place | Charities |");

        clauses.Select(static c => $"{c["duty"]}: {c["anchor"]}").ShouldBe(["government: Public consultation lasts a minimum", "civilSociety: Safeguarding policies of charities are"]);
    }

    [Fact]
    public void Table_WithAColumnForEachSide_HasAClauseInEachCell()
    {
        var clauses = Clauses("| The council will | The voluntary sector will |\n|---|---|\n| allow twelve weeks for written consultations | tell its members of consultations and respond to them |");

        clauses.Select(static c => $"{c["duty"]}: {c["anchor"]}").ShouldBe(["government: allow twelve weeks for written", "civilSociety: tell its members of consultations"]);
    }

    [Fact]
    public void Row_ThatBeginsWithASide_IsOfThatSide() =>
        ((string?)Clauses("| Council | Written consultations will last twelve weeks. |\n|---|---|")[0]["duty"]).ShouldBe("government");

    [Fact]
    public void Point_ThatIsACommand_IsAClause()
    {
        var point = Clauses(Text).Single(static c => ((string)c["paraphrase"]!).StartsWith("“Respect", StringComparison.Ordinal));

        // It names nobody, and is about what government undertakes.
        ((string?)point["duty"]).ShouldBe("government");
        Join(point["mappings"], static m => (string?)m["undertaking"]).ShouldBe("1.1");
    }

    /// <summary>What a clause says in our words for an undertaking is found to be about it.</summary>
    [Fact]
    public void Title_OfAnUndertaking_IsAboutIt()
    {
        var missed = NationalText.Compact2010.Undertakings
            .Where(static u => Clauses($"{(u.Addressee == Addressee.Government ? "The council" : "Voluntary organisations")} will ensure: {u.Title}.")
                .SelectMany(static c => c["mappings"] as JsonArray ?? []).All(m => (string?)m?["undertaking"] != u.Number))
            .Select(static u => u.Number)
            .ToList();

        missed.Count.ShouldBeLessThanOrEqualTo(4, string.Join(", ", missed));
    }

    [Theory]
    [InlineData("our-compact.json")]
    [InlineData("our-compact.xlsx")]
    public void Propose_WritesWhatTheAuditReads(string output)
    {
        _tool.Write("Our Compact.md", Text);

        _tool.Run("compact", "propose", "Our Compact.md", "--output", output);
        _tool.ExitCode.ShouldBe(0, _tool.Error);
        _tool.Error.ShouldContain("with 8 clauses; 8 of them may be about 10 of the 48 undertakings. Nothing is confirmed yet.");

        _tool.Run("compact", "audit", output, "--format", "json");
        _tool.ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("\"id\": \"our-compact\"");
        _tool.Output.ShouldContain("\"strengthens\"");
        _tool.Output.ShouldContain("\"omits\": 0");
    }

    [Fact]
    public void Propose_KeepsAFileThatExists_AndTellsOfOneThatDoesNot()
    {
        _tool.Write("ours.md", Text);
        _tool.Write("ours.json", "{}");

        _tool.Run("compact", "propose", "ours.md", "--output", "ours.json").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("'ours.json' exists already");
        _tool.Run("compact", "propose", "theirs.md", "--output", "theirs.json").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("there is no file 'theirs.md'");
    }

    private static List<JsonNode> Clauses(string text) => [.. ClauseFinder.Find(AgreementText.FromText(text), "ours", "")["clauses"]!.AsArray().OfType<JsonNode>()];

    private static string Join(JsonNode? list, Func<JsonNode, string?> word, string between = " ") => string.Join(between, (list as JsonArray ?? []).OfType<JsonNode>().Select(word));
}
