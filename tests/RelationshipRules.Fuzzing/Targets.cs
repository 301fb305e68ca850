using System.Text;
using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Cli;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Compilation;
using RelationshipRules.Conditions;
using RelationshipRules.Exchange;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Profiles;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Fuzzing;

/// <summary>Every way in for what is not trusted.</summary>
internal static class Targets
{
    private const int FewFindings = 40;

    private static readonly DateOnly AsOf = new(2026, 2, 10);
    private static readonly Lazy<RelationshipAnalyzer> Analyzer = new(static () => RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = AsOf }));
    private static readonly Lazy<PartnershipDocument> Description = new(static () => Load("descriptions", "grant.json"));
    private static readonly Lazy<Assessment> Assessed = new(static () => Analyzer.Value.Analyze(Description.Value));
    private static readonly Lazy<AgreementText> Agreement = new(static () => AgreementText.FromText(Encoding.UTF8.GetString(File.ReadAllBytes(Seed("text", "agreement.txt")))));

    public static IReadOnlyList<Target> All { get; } =
    [
        new("descriptions", Describe),
        new("suppressions", static input => Describe([.. """{ "title": "Anytown advice", "agreements": [{ "id": "advice", "form": "grant", "termMonths": 10, "terminationNoticeMonths": 1 }], "suppressions": """u8, .. input, (byte)'}'])),
        new("rulesets", LoadRuleset),
        new("conditions", ReadCondition),
        new("profiles", ReadProfile) { Few = 2 },
        new("baselines", ReadBaseline),
        new("360giving-json", static input => ReadRecords(input, new() { FileName = "grants", Format = RecordFormat.ThreeSixtyGiving })),
        new("360giving-csv", static input => ReadRecords(input, new() { FileName = "grants" })),
        new("360giving-xlsx", static input => ReadRecords(Parts.Pack(input), new() { FileName = "grants" }), IsPacked: true),
        new("ocds", static input => ReadRecords(input, new() { FileName = "releases", Format = RecordFormat.OpenContracting })),
        new("sheets", ReadMappedSheet),
        new("workbooks", ReadWorkbook, IsPacked: true),
        new("word", static input => ReadAgreement(Parts.Pack(input), "agreement.docx"), IsPacked: true),
        new("pdf", static input => ReadAgreement(input, "agreement.pdf")),
        new("html", static input => ReadAgreement(input, "agreement.html")),
        new("text", static input => ReadAgreement(input, "agreement.md")),
        new("recognisers", LoadRecognisers),
        new("compacts", static input => Call(["compact", "audit", "-"], input)) { Few = 2 },
        new("commands", CallOne) { Few = 2 },
    ];

    private static void Describe(byte[] input)
    {
        var document = PartnershipDocument.Parse(input);
        Judge.Places(document.Diagnostics, input);
        var assessment = Analyzer.Value.Analyze(document);
        Judge.Places(assessment.Diagnostics, input);
        Judge.Places(assessment.Findings.Take(FewFindings), input);
        if (document.IsReadable)
        {
            Same(document);
        }

        if (Choose(input, 8) == 0)
        {
            Report(assessment, ReportFormats.All[Choose(input, 8 * ReportFormats.All.Count) / 8]);
        }
    }

    /// <summary>What is written says what was read.</summary>
    private static void Same(PartnershipDocument document)
    {
        var written = document.ToJson();
        var again = PartnershipDocument.Parse(written);
        Judge.That(string.Equals(again.ToJson(), written, StringComparison.Ordinal), "what was written is read back as something else");
    }

    private static void Report(Assessment assessment, ReportFormat format)
    {
        using var output = new MemoryStream();
        using (var writer = format.Open(output, new ReportOptions { Scope = ReportScope.All }))
        {
            writer.Write(assessment);
            writer.Complete();
        }

        Judge.That(output.ToArray().Length > 0, $"a report of the format {format.Name} with nothing in it");
    }

    private static void LoadRuleset(byte[] input)
    {
        var files = Parts.Are(input) ? Parts.Texts(input) : new(StringComparer.Ordinal) { ["ruleset.json"] = Encoding.UTF8.GetString(input) };
        var result = Ruleset.Load(files);
        Judge.Told(result.Diagnostics, files);
        if (result.Ruleset is not { } ruleset)
        {
            Judge.That(result.Diagnostics.Count > 0, "no ruleset, and no word why");
            return;
        }

        Judge.Told(ruleset.Check(), files);
        if (RelationshipAnalyzer.TryCreate(new() { AsOf = AsOf, AdditionalRulesets = [ruleset], Rulesets = [ruleset.Name] }, out var analyzer, out var diagnostics))
        {
            _ = analyzer!.Analyze(Description.Value).Findings.Select(static f => f.Message).ToList();
            Judge.Told(RulesetTestRunner.Run(ruleset).Diagnostics);
        }

        Judge.Told(diagnostics);
    }

    private static void ReadCondition(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (!Condition.TryParse(text, out var condition, out var diagnostics, ["minimum"]))
        {
            Judge.Places(diagnostics, Encoding.UTF8.GetBytes(text));
            Judge.That(diagnostics.Count > 0, "no condition, and no word why");
            return;
        }

        foreach (var partnership in (Model.Partnership[])[Description.Value.Partnership, new()])
        {
            var result = condition!.Evaluate(partnership, new Dictionary<string, object?>(StringComparer.Ordinal) { ["minimum"] = 3 });
            Judge.That((result.Error ?? "").Length < 2_000, "an error that is longer than a reader can bear");
        }
    }

    private static void ReadProfile(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var result = Profile.Parse(text);
        Judge.Places(result.Diagnostics, Encoding.UTF8.GetBytes(text));
        if (result.Profile is not { } profile)
        {
            Judge.That(result.HasErrors, "no profile, and no word why");
            return;
        }

        if (RelationshipAnalyzer.TryCreate(new() { AsOf = AsOf, Profile = profile }, out var analyzer, out var diagnostics))
        {
            _ = analyzer!.Analyze(Description.Value).Findings.Select(static f => f.Message).ToList();
        }

        Judge.Told(diagnostics);
    }

    private static void ReadBaseline(byte[] input)
    {
        try
        {
            var comparison = Baseline.Parse(input).Compare(Assessed.Value);
            _ = Assessed.Value.Findings.Take(FewFindings).Select(comparison.IsNew).ToList();
        }
        catch (FormatException refusal)
        {
            Judge.Refusal(refusal.Message, input);
        }
    }

    private static void ReadRecords(byte[] input, RecordOptions options)
    {
        try
        {
            using var reader = RecordReader.Open(new MemoryStream(input), options);
            foreach (var record in reader.Read())
            {
                Judge.That(record.Document is null == (record.Problem ?? record.LeftOut) is not null, $"{record.Place} is neither described nor refused");
                if (record.Document is { } document)
                {
                    Judge.Told(document.Diagnostics);
                    Same(document);
                }
            }
        }
        catch (RecordFileException refusal)
        {
            Judge.That(refusal.Message.Length > 0, "refused without a word");
        }
    }

    private static void ReadMappedSheet(byte[] input)
    {
        var files = Parts.Texts(input);
        SheetMapping mapping;
        try
        {
            mapping = SheetMapping.Parse(files.GetValueOrDefault("mapping.json", "{}"));
        }
        catch (FormatException refusal)
        {
            Judge.Refusal(refusal.Message, Encoding.UTF8.GetBytes(files.GetValueOrDefault("mapping.json", "{}")));
            return;
        }

        var sheet = Encoding.UTF8.GetBytes(files.GetValueOrDefault("sheet.csv", ""));
        ReadRecords(sheet, new() { FileName = "grants", Mapping = mapping });
    }

    private static void ReadWorkbook(byte[] input)
    {
        using var stream = new MemoryStream(Parts.Pack(input));
        _ = DescriptionWorkbook.IsOne(stream);
        try
        {
            var document = DescriptionWorkbook.Read(stream, "grant.xlsx");
            Judge.Told(document.Diagnostics);
            Same(document);
        }
        catch (RecordFileException refusal)
        {
            Judge.That(refusal.Message.Length > 0, "refused without a word");
        }
    }

    private static void ReadAgreement(byte[] input, string name)
    {
        var result = AgreementReader.Read(new MemoryStream(input), name);
        Judge.Told(result.Diagnostics);
        if (result.Text is not { } text)
        {
            Judge.That(result.Diagnostics.Count > 0, "no text, and no word why");
            return;
        }

        foreach (var passage in text.Passages)
        {
            Judge.That(passage.Offset >= 0 && passage.Offset + passage.Text.Length <= text.Text.Length, $"passage {passage.Index} is outside the text");
        }

        Propose(new ProposalFinder(), text);
    }

    private static void Propose(ProposalFinder finder, AgreementText text)
    {
        var proposals = finder.FindAsync(text).GetAwaiter().GetResult();
        Judge.Told(proposals.Diagnostics);
        foreach (var proposal in proposals.Proposals)
        {
            Judge.That(text.Contains(proposal.Quote), $"a quote that the text has not: {proposal.Quote}");
        }
    }

    private static void LoadRecognisers(byte[] input)
    {
        var files = Parts.Are(input) ? Parts.Texts(input) : new(StringComparer.Ordinal) { ["own.json"] = Encoding.UTF8.GetString(input) };
        var result = RecogniserSet.Load(files, check: true);
        Judge.Told(result.Diagnostics, files);
        if (result.Set is { } set)
        {
            Judge.Told(set.Test().Failures, files);
            Propose(new ProposalFinder(set), Agreement.Value);
        }
    }

    /// <summary>The first byte says which command, so that what is written stays where the tests are.</summary>
    private static void CallOne(byte[] input)
    {
        string[][] calls =
        [
            ["check", "-"], ["check", "-", "--format", "json", "--show", "all"], ["check", "-", "--format", "html"], ["check", "-", "--format", "sarif", "--profile", "all"], ["questions", "-"],
            ["explain", "CMP3041", "-"], ["plan", "-"], ["migrate", "-"], ["eval", "agreements.exists(a, a.termMonths >= 24)", "-"], ["compact", "describe", "-"],
        ];
        if (input.Length > 0)
        {
            Call(calls[input[0] % calls.Length], input[1..]);
        }
    }

    /// <summary>The call ends with an exit code that is documented, and says why where that is bad input.</summary>
    private static void Call(string[] call, byte[] input)
    {
        using var error = new StringWriter();
        using var stream = new MemoryStream(input);
        using var output = new MemoryStream();
        var exitCode = RelRulesApp.Run(
            [.. call, .. call[0] is "check" or "explain" or "plan" or "questions" ? ["--as-of", "2026-02-10"] : Array.Empty<string>()],
            new CliEnvironment { Input = stream, Output = output, Error = error, WorkingDirectory = AppContext.BaseDirectory, GetVariable = static name => name == RelRulesApp.DebugVariable ? "1" : null, ReadAgreement = static (s, n, c) => AgreementReader.Read(s, n, cancellationToken: c) },
            CancellationToken.None);
        Judge.That(exitCode is ExitCode.Success or ExitCode.Findings or ExitCode.BadInput, $"relrules {string.Join(' ', call)} ends with {exitCode}: {error}");
        Judge.That(exitCode != ExitCode.BadInput || error.ToString().Length + output.Length > 0, $"relrules {string.Join(' ', call)} refuses without a word");
        Judge.Call(error.ToString(), exitCode, input);
        if (call is ["check", _, "--format", "json", ..] && exitCode != ExitCode.BadInput)
        {
            using var report = JsonDocument.Parse(output.ToArray());
            var departs = report.RootElement.GetProperty("results").EnumerateArray().Any(static result =>
                result.GetProperty("outcome").GetString() is "violated" or "unexplained" && result.GetProperty("severity").ValueEquals("error") && result.GetProperty("suppressed").ValueKind == JsonValueKind.Null);
            Judge.That(departs == (exitCode == ExitCode.Findings), $"relrules {string.Join(' ', call)} ends with {exitCode}, which its report does not fit");
        }
    }

    private static int Choose(byte[] input, int count) => (int)(Random(input) % (ulong)count);

    private static ulong Random(byte[] input) => System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(System.Security.Cryptography.SHA256.HashData(input));

    private static string Seed(string target, string name) => Path.Combine(AppContext.BaseDirectory, "seeds", target, name);

    private static PartnershipDocument Load(string target, string name) => PartnershipDocument.Load(Seed(target, name));
}
