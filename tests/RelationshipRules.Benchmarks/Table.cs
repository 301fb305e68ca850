using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NRules;
using NRules.Fluent;
using RelationshipRules.NRules;
using RelationshipRules.Profiles;
using RelationshipRules.Sessions;

namespace RelationshipRules.Benchmarks;

/// <summary>
/// The table of docs/benchmarks.md: everything that the budgets speak of in one run, beside hand-written C#, NRules and what .NET takes to start, with the rules of version 1,
/// so that figures of different versions compare.
/// </summary>
internal static class Table
{
    /// <summary>Followed by the page, and by programs whose start is measured, each after what it is called: <c>native=relrules</c>.</summary>
    public const string Argument = "--table";

    private const string Begin = "<!-- The table is written by the run: --table docs/benchmarks.md -->\n";
    private const string End = "<!-- End of the table. -->\n";
    private const int Rounds = 15;
    private const string Term = "\"termMonths\":36";

    public static void Write(string page, IReadOnlyList<string> programs)
    {
        var text = File.ReadAllText(page);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (start < Begin.Length || end < start)
        {
            throw new InvalidOperationException($"{page} does not say where the table is.");
        }

        var load = LoadBefore();
        var table = new StringBuilder();
        WriteRatios(table);
        WriteStarts(table, programs);
        table.Append(CultureInfo.InvariantCulture, $"\nMeasured on {DateTime.Today:d MMMM yyyy} with {RuntimeInformation.FrameworkDescription} on {Environment.ProcessorCount} processors{load}.\n");
        File.WriteAllText(page, $"{text[..start]}\n{table}\n{text[end..]}");
        Console.WriteLine(table);
    }

    private static void WriteRatios(StringBuilder table)
    {
        var json = Encoding.UTF8.GetString(Descriptions.Json);
        if (!json.Contains(Term, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The description no longer states the fact that is to be changed.");
        }

        var document = PartnershipDocument.Parse(json);
        var record = PartnershipDocument.Parse(Descriptions.Record);
        var changed = PartnershipDocument.Parse(json.Replace(Term, "\"termMonths\":12", StringComparison.Ordinal));
        var analyzer = RelationshipAnalyzer.Create(new() { Profile = OfVersion1(), AsOf = new(2026, 11, 1) });
        var rules = analyzer.CreateEvaluator().Rules.Count;
        var buffer = new OutcomeBuffer();
        var byHand = new Outcome[256];
        var written = HandWrittenRules.Evaluate(document.Partnership, byHand);
        var edited = new AnalysisSession(analyzer, document);
        var turn = false;
        var byTheBook = NRulesByTheBook.Compile();
        var few = Compile(new() { Outcomes = [Outcome.Violated, Outcome.Unexplained, Outcome.Explained], DerivedFacts = false });
        var usual = Compile(new());
        Everything.RunLong(analyzer, document.Partnership);

        var yardstick = new Measurement("`System.Text.Json`: deserialise", 0, () => GC.KeepAlive(Descriptions.Deserialize(Descriptions.Frozen)));
        Measurement[] measurements =
        [
            yardstick,
            new("`PartnershipDocument.Parse`", 0, () => PartnershipDocument.Parse(Descriptions.Json)),
            new("hand-written C#", written, () => HandWrittenRules.Evaluate(document.Partnership, byHand)),
            new("`Evaluate`: outcomes", rules, () => analyzer.Evaluate(document, buffer)),
            new("`Parse` and `Evaluate`", rules, () => analyzer.Evaluate(PartnershipDocument.Parse(Descriptions.Json), buffer)),
            new("`Analyze`, messages of all findings", rules, () => Tell(analyzer.Analyze(document).Findings)),
            new("one fact changed in a session", 0, () => edited.Set("/agreements/0/termMonths", (turn = !turn) ? 12 : 36)),
            new("`Evaluate` on a record, about ten facts", rules, () => analyzer.Evaluate(record, buffer)),
            new("NRules, the hand-written rules about the agreement: create, insert, fire", HandWrittenRules.OfAgreements.Length, () => Fire(byTheBook.CreateSession(), document.Partnership.Agreements![0])),
            new("this library in NRules, departures only: create, insert, fire", rules, () => Fire(few.CreateSession(), new DescriptionFact("grant", document))),
            new("this library in NRules, as by default: create, insert, fire", rules, () => Fire(usual.CreateSession(), new DescriptionFact("grant", document))),
            Update("this library in NRules, departures only: one fact updated", few, document, changed),
            Update("this library in NRules, as by default: one fact updated", usual, document, changed),
        ];
        foreach (var each in measurements)
        {
            each.WarmUp();
        }

        for (var i = 0; i < Rounds; i++)
        {
            foreach (var each in measurements)
            {
                each.Round();
            }
        }

        table.Append("| what | rules | times deserialising | microseconds | nanoseconds a rule | KB |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var each in measurements)
        {
            var aRule = each.Rules == 0 ? "" : (each.Microseconds * 1_000 / each.Rules).ToString("0", CultureInfo.InvariantCulture);
            table.Append(CultureInfo.InvariantCulture, $"| {each.Name} | {(each.Rules == 0 ? "" : each.Rules)} | {each.Microseconds / yardstick.Microseconds:0.##} | {each.Microseconds:0.#} | {aRule} | {each.Bytes / 1024.0:0.#} |\n");
        }

        ISessionFactory Compile(SessionFactOptions options) => new RuleRepository().AddRelationshipRules(analyzer, options).Compile();
    }

    private static Measurement Update(string name, ISessionFactory factory, PartnershipDocument document, PartnershipDocument changed)
    {
        var session = factory.CreateSession();
        Fire(session, new DescriptionFact("grant", document));
        var turn = false;
        return new(name, 0, () =>
        {
            turn = !turn;
            session.Update(new DescriptionFact("grant", turn ? changed : document));
            session.Fire();
        });
    }

    private static void WriteStarts(StringBuilder table, IReadOnlyList<string> programs)
    {
        var description = Path.Combine(Path.GetTempPath(), $"relrules-{Guid.NewGuid():N}.json");
        File.WriteAllBytes(description, Descriptions.Json);
        try
        {
            var nothing = ColdStart.Median(Environment.ProcessPath!, ColdStart.NothingArgument);
            table.Append("\n| cold, from start to end | milliseconds | times a .NET program that does nothing |\n|---|---:|---:|\n");
            table.Append(CultureInfo.InvariantCulture, $"| a .NET program that does nothing | {nothing:0} | 1 |\n");
            foreach (var (name, program) in programs.Select(static named => named.Split('=', 2)).Select(static named => (named[0], named[^1])))
            {
                var time = ColdStart.Median(Path.GetFullPath(program), "check", description);
                table.Append(CultureInfo.InvariantCulture, $"| `relrules check`, {name} | {time:0} | {time / nothing:0.##} |\n");
            }
        }
        finally
        {
            File.Delete(description);
        }
    }

    private static Profile OfVersion1()
    {
        using var reader = new StreamReader(typeof(Table).Assembly.GetManifestResourceStream("SHIPPED.md")!);
        var since = reader.ReadToEnd().Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 5).ToLookup(cells => cells[3], cells => cells[1]);
        var later = RelationshipAnalyzer.Create(new() { ProfileName = "all" }).Rules.Select(rule => rule.Id).Except(since["0.1.0"], StringComparer.Ordinal);
        return Profile.Parse($$"""
            { "name": "version-1", "title": "Version 1", "summary": "The rules of version 1.", "extends": ["all"], "rulesets": { "*": { "yardstick": ["place"] } },
              "rules": { {{string.Join(", ", later.Select(id => $$"""  "{{id}}": { "severity": "none" } """))}} } }
            """).Profile!;
    }

    /// <summary>How busy the machine was; where that is not told, nothing.</summary>
    private static string LoadBefore() => File.Exists("/proc/loadavg") ? $", at a load of {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";

    private static void Fire(ISession session, object fact)
    {
        session.Insert(fact);
        session.Fire();
    }

    private static void Tell(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            GC.KeepAlive(finding.Message);
        }
    }
}
