using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Records;
using RelationshipRules.Cli.Runs;
using RelationshipRules.Cli.Starters;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Facts;
using RelationshipRules.Files;
using RelationshipRules.Findings;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Commands;

internal sealed class CheckCommand : CliCommand
{
    private const string StaleSuppressions = "stale-suppressions";
    private const string NRulesEngine = "nrules";
    private const int MostJobs = 256;

    /// <summary>Of what is missing from a run so much is named.</summary>
    private const int MostNamed = 20;
    private static readonly string[] Limits = ["error", "warning", "suggestion", "undetermined", StaleSuppressions, "never"];
    private static readonly string[] Scopes = [.. Names.All<ReportScope>().Values];

    private static readonly string[] Engines = ["direct", NRulesEngine];

    private readonly AnalyzerChoice _choice = new();
    private readonly RecordChoice _records = new();

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "A description, a folder (each *.json and *.jsonc in it, by name), a file with a description on each line (.jsonl or .ndjson), a file of records (grants in the 360Giving Data Standard, as JSON, .csv or .xlsx), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _format = new("--format")
    {
        Description = "How to report: console, json, jsonl, sarif, markdown, html, csv, xlsx, docx or github (annotations of a pull request). Repeatable; each may be followed by its --output (default: console, or by the ending of --output).",
        HelpName = "FORMAT",
        CompletionSources = { ReportFormats.All.Select(static f => f.Name).ToArray() },
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _output = new("--output", "-o")
    {
        Description = "Write the report to this file, replacing it only when the report is complete; for several descriptions in html also to a folder, as index.html with a page for each (default: standard output).",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "Exit with 1 from this severity on: error, warning, suggestion, undetermined (any rule not decided and not set aside), stale-suppressions (an error, or a suppression that was not used or has expired) or never (default: error).",
        HelpName = "SEVERITY",
        CompletionSources = { Limits },
    };

    private readonly Option<string> _baseline = new("--baseline")
    {
        Description = "An earlier JSON report, or a list of fingerprints: the report marks what is new, and --fail-on counts only that. Of several descriptions also the --tables of an earlier run in JSON: the front page says which rules are departed from more and less often than then.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _noSuppressions = new("--no-suppressions")
    {
        Description = "Take no notice of the suppressions in the descriptions.",
    };

    private readonly Option<string> _show = new("--show")
    {
        Description = "What to list: violated (with what is not met unless explained, and what is explained; the rest is counted), open (also what is not stated), all (default: violated; open for html; all for json and jsonl).",
        HelpName = "WHICH",
        CompletionSources = { Scopes },
    };

    private readonly Option<bool> _trajectory = new("--trajectory")
    {
        Description = "The paths are snapshots of one partnership: report the latest, with the path that led there. With neither --profile nor --ruleset the profile is 'relationship'.",
    };

    private readonly Option<bool> _trace = new("--trace")
    {
        Description = "In JSON: for each result its explanation in sentences, and the steps by which its conditions came to their values.",
    };

    private readonly Option<bool> _actionPlan = new("--action-plan")
    {
        Description = "In Markdown, HTML and Word: what is done already, what could be done better, what to put right first.",
    };

    private readonly Option<bool> _scorecard = new("--scorecard")
    {
        Description = "In Markdown, HTML and Word: points and maximum for each area of the rulesets.",
    };

    private readonly Option<bool> _letter = new("--letter")
    {
        Description = "In console, Markdown, HTML and Word: the draft of a letter to the funder, of what happened, what was promised, what to ask for and where to go. Best with --profile case.",
    };

    private readonly Option<string> _writeTerms = new("--write-terms")
    {
        Description = "For a file of records: write the questions about the terms that its agreements have in common to this file, to be filled in and given with --terms.",
        HelpName = "FILE",
    };

    private readonly Option<string> _tables = new("--tables")
    {
        Description = "Of several descriptions: write what they have in common, by rule, programme, year and recipient, to this file too, which ends in .json, .jsonl, .csv or .xlsx. A later run takes the JSON kinds as its --baseline.",
        HelpName = "FILE",
    };

    private readonly Option<string> _beside = new("--beside")
    {
        Description = "For a workbook of questions that has been filled in: write a copy of it with the findings beside the answers to this file, which ends in .xlsx.",
        HelpName = "FILE",
    };

    private readonly Option<string> _engine = new("--engine")
    {
        Description = "What runs the rules: direct, or nrules, a session of NRules. Reports are the same (default: direct).",
        HelpName = "ENGINE",
        CompletionSources = { Engines },
    };

    private readonly Option<int?> _jobs = new("--jobs")
    {
        Description = "How many descriptions of many are checked at once; reports are the same, in the order of the input (default: as many as there are processors).",
        HelpName = "NUMBER",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on where the same call was stopped: what was written of a report in jsonl or csv is kept beside it (FILE.partial, FILE.resume) until the report is complete.",
    };

    public CheckCommand()
        : base(
            "check",
            "Checks descriptions of partnerships and reports what is not met, what is explained and what is not stated, each with its source.",
            new CommandExample("relrules check partnership.json", "findings to read"),
            new CommandExample("relrules check agreements/ --format json --output findings.json", "every description of a folder, for other tools"),
            new CommandExample("relrules check agreements/ -o report/", "a page on all descriptions of a folder, with links to a page on each"),
            new CommandExample("relrules check agreements/ -o findings.xlsx", "a workbook of descriptions, findings and questions"),
            new CommandExample("relrules check ours.json --profile case --letter -o letter.docx", "the draft of a letter to a funder that cut a grant"),
            new CommandExample("relrules check grant.json --show open --fail-on warning", "list all open questions; exit with 1 on warnings too"),
            new CommandExample("relrules check --trajectory 2016.json 2017.json 2018.json", "one partnership over time: its classes, and what changed"),
            new CommandExample("relrules check grants.csv", "each record of a file of grants in the 360Giving Data Standard, and what they have in common"),
            new CommandExample("relrules check portfolio.jsonl -o findings.jsonl", "each line of a file, however long it is"),
            new CommandExample("relrules check portfolio.jsonl -o findings.jsonl --resume", "a long run: the same call goes on where it was stopped"),
            new CommandExample("relrules check grants.csv --terms terms.jsonc -o report/", "the same, with the terms of the programme laid under each record"),
            new CommandExample("relrules check grant.xlsx --beside grant-checked.xlsx", "a copy of a workbook that was filled in, with the findings beside the answers"),
            new CommandExample("relrules check grants-2026.csv --terms terms.jsonc --tables 2026.json --baseline 2025.json", "the same against the tables of last year's run: what is departed from more often, and what less"),
            new CommandExample("relrules check grants.csv --terms terms.jsonc --tables tables.xlsx", "what the grants have in common, with all rows, for a spreadsheet"),
            new CommandExample("relrules check grant.json --format console --format json --output grant.report.json", "two reports in one run"))
    {
        Add(_paths);
        _choice.AddTo(this);
        Add(_format);
        Add(_output);
        Add(_failOn);
        Add(_baseline);
        Add(_noSuppressions);
        Add(_show);
        Add(_trajectory);
        Add(_trace);
        Add(_actionPlan);
        Add(_scorecard);
        _records.AddTo(this);
        _records.AddSchemaTo(this);
        Add(_writeTerms);
        Add(_tables);
        Add(_beside);
        Add(_engine);
        Add(_jobs);
        Add(_resume);
        Add(_letter);
    }

    public override string Remarks =>
        "Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 bad usage, input or ruleset; 3 internal error. "
        + "In a batch the worst counts, and every file is reported.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var failOn = Choice.Read(call, _failOn, Limits) ?? "error";
        var scope = Choice.Read(call, _show, Scopes) is { } show ? Enum.GetValues<ReportScope>()[Array.IndexOf(Scopes, show)] : (ReportScope?)null;
        var requests = ReportRequests.Read(call, _format, _output);
        RefuseWithoutEffect(call, failOn, requests);
        if (call.GetValue(_tables) is { } tables)
        {
            requests = [.. requests, ReportRequest.Tables(tables)];
        }

        var jobs = call.GetValue(_jobs) ?? Math.Min(Environment.ProcessorCount, MostJobs);
        if (jobs is < 1 or > MostJobs)
        {
            throw new CliException($"--jobs: name a number from 1 to {Wording.Number(MostJobs)}.");
        }

        var inputs = InputPaths.Expand(call.GetRequiredValue(_paths), environment);
        var snapshots = call.GetValue(_trajectory);
        var found = _records.Find(call, inputs, environment);
        var areMany = found.Records.Count + found.Lines.Count > 0;
        if (areMany && (snapshots || call.GetValue(_letter)))
        {
            throw new CliException("a file of records, or of a description on each line, is neither one partnership over time nor one letter.", "Leave out --trajectory or --letter.");
        }

        if (call.GetValue(_writeTerms) is not null && found.Records.Count != 1)
        {
            throw new CliException("--write-terms is for one file of records.");
        }

        if (call.GetValue(_beside) is { } besideFile && (snapshots || areMany || inputs.Paths is not [{ FullPath: not null, IsOfFolder: false, Display: var only }] || !IsWorkbook(only) || !IsWorkbook(besideFile)))
        {
            throw new CliException("--beside is for one workbook of questions that has been filled in, and writes another workbook.", "relrules init -o grant.xlsx writes the questions.");
        }

        if (call.GetValue(_tables) is not null && (snapshots || !(inputs.IsBatch || areMany)))
        {
            throw new CliException("--tables counts several descriptions, and this call has one.", "Name a folder, several files, or a file of records.");
        }

        if (call.GetValue(_letter) && inputs.IsBatch)
        {
            throw new CliException("a letter is about one description.", "Name one file with --letter.");
        }

        var baseline = call.GetValue(_baseline) is { } baselinePath ? BaselineFile.Read(baselinePath, inputs, environment, cancellationToken) : null;
        var earlier = baseline?.Earlier;
        if (baseline is { IsTables: true })
        {
            // Nothing of it is compared finding by finding.
            baseline = null;
            if (snapshots || !(inputs.IsBatch || areMany))
            {
                throw new CliException("--baseline: the tables of an earlier run are compared with those of several descriptions, and this call has one.", "Name an earlier report in JSON.");
            }
        }

        var mapping = _records.Mapping(call, environment, cancellationToken);
        var schema = _records.Schema(call, environment, cancellationToken);
        var terms = _records.Terms(call, environment, cancellationToken);
        var standards = snapshots || _choice.IsNamed(call) || found.Records.Count == 0 || found.Records.Count < inputs.Paths.Count
            ? new FundersStandards(snapshots ? "relationship" : "default")
            : FundersStandards.Of(found.Records, input => _records.Options(call, input, terms, mapping), environment, cancellationToken);
        var analyzer = _choice.Create(call, environment, cancellationToken, suppressions: !call.GetValue(_noSuppressions), usualProfile: standards.Profile, beside: standards.Beside);
        var analyze = ReadEngine(call, analyzer, environment);
        var options = CheckReport.Options with
        {
            GroupsOf = Portfolio.GroupsOf,
            AnnotationPath = environment.GetVariable("GITHUB_WORKSPACE") is { Length: > 0 } root ? path => FromRoot(root, environment.FullPath(path), path) : null,
            IsBatch = (inputs.IsBatch || areMany) && !snapshots,
            Scope = scope,
            Baseline = baseline,
            Earlier = earlier,
            Trace = call.GetValue(_trace),
            ActionPlan = call.GetValue(_actionPlan),
            Scorecard = call.GetValue(_scorecard),
            Letter = call.GetValue(_letter),

            // What is offered is to be read on the screen: a file of this run is not written anew.
            CallOptions = CallText.Options(call, static name => name is not ("--profile" or "--format" or "--output" or "--no-color" or "--trajectory" or "--engine" or "--jobs" or "--resume")).TrimStart(),
        };

        var records = new RecordRun(found.Records, input => _records.Options(call, input, terms, mapping, schema), analyzer.ProfileName, which => Again(call, which));
        var termsPlace = call.GetValue(_writeTerms) is { } termsFile ? OutputPlace.Claim(termsFile, environment, IsWorkbook(termsFile) ? ".xlsx" : null) : null;
        var besidePlace = call.GetValue(_beside) is { } copy ? OutputPlace.Claim(copy, environment, ".xlsx") : null;
        Assessment? filledIn = null;
        var reports = new ReportSet(requests, options, inputs, call.GetValue<bool>("--no-color"), environment, call.GetValue(_resume) ? Described(call, inputs, analyzer, environment) : null);
        try
        {
            var exitCode = snapshots
                ? CheckSnapshots(inputs, analyze, reports, failOn, baseline, environment, cancellationToken)
                : new CheckRun(inputs, found.Lines, records, reports, environment)
                {
                    // A baseline tells descriptions of one id apart by which of them comes first.
                    Jobs = baseline is not null || (!areMany && inputs.Paths.Count == 1) ? 1 : jobs,
                }.Run(analyze, assessment => Judge(besidePlace is null ? assessment : filledIn = assessment, failOn, baseline), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            reports.TellFirst(records.Tell());
            reports.Commit();
            if (besidePlace is not null && filledIn is not null)
            {
                AnswerNotes.Write(besidePlace, inputs.Paths[0], filledIn);
                environment.Tell($"relrules: wrote {besidePlace.Shown}.");
            }

            if (termsPlace is not null)
            {
                WriteTerms(call, termsPlace, records, analyzer, standards, environment, cancellationToken);
            }

            var gone = baseline?.NotSeen ?? [];
            foreach (var name in gone.Take(MostNamed))
            {
                DiagnosticPrinter.WriteProblem(name, "not seen in this run, while the baseline has findings of it.", environment);
            }

            if (gone.Count > MostNamed)
            {
                environment.Tell($"relrules: {Wording.Number(gone.Count - MostNamed)} more were not seen in this run, while the baseline has findings of them.");
            }

            return exitCode;
        }
        catch (OperationCanceledException) when (call.GetValue(_resume))
        {
            environment.Tell("relrules: what is done is kept beside the output; the same call goes on from there.");
            throw;
        }
        finally
        {
            reports.Dispose();
        }
    }

    /// <summary>A path from the root of a repository, where it lies below.</summary>
    private static string FromRoot(string root, string fullPath, string given) =>
        Path.GetRelativePath(root, fullPath) is var relative && !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : given;

    /// <summary>All by which reports differ: a call with the same goes on with what another has written.</summary>
    private IReadOnlyList<string> Described(ParseResult call, InputPaths inputs, RelationshipAnalyzer analyzer, CliEnvironment environment)
    {
        if (inputs.Paths.Any(static input => input.FullPath is not { } path || FilePlace.IsDescriptor(path) || FilePlace.Of(path).Kind == FileKind.Special) || call.GetValue(_trajectory))
        {
            throw new CliException("--resume reads its descriptions again, which standard input, pipes and --trajectory do not allow for.", "Name files, or leave it out.");
        }

        return
        [
            $"version {CliEnvironment.ToolVersion}",
            $"the profile '{analyzer.ProfileName}' as of {Names.Of(analyzer.AsOf)}",
            $"paths {SafeText.Clean(string.Join(' ', call.GetRequiredValue(_paths).Select(Wording.Argument)))}",
            SafeText.Clean($"options{CallText.Options(call, static name => name is not ("--jobs" or "--resume" or "--no-color"))}"),
            .. environment.Files.Tell().Select(SafeText.Clean),
        ];
    }

    /// <summary>The options that say how the records are read and what judges them, which a call that is offered needs too.</summary>
    private static string Again(ParseResult call, Func<string, bool> which) => CallText.Options(call, name => name is "--from" or "--mapping" or "--sheet" or "--schema" or "--profile" or "--ruleset" or "--as-of" && which(name));

    private static bool IsWorkbook(string name) => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The questions about what the agreements of a file have in common: those of the profile that judges, or the forty of a funder's screening where that is the usual one and what a ruleset beside it asks, without what each record tells.</summary>
    private void WriteTerms(ParseResult call, OutputPlace place, RecordRun records, RelationshipAnalyzer analyzer, FundersStandards standards, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var asked = analyzer.ProfileName is "default" ? _choice.Create(call, environment, cancellationToken, usualProfile: "funder") : analyzer;
        var facts = asked.FactPaths.Union(standards.FactPaths, StringComparer.Ordinal).Where(path => !records.IsToldByAll(path) && !IsOfOneGrant(path));
        if (IsWorkbook(place.Shown))
        {
            Printed.To(place, stream => DescriptionWorkbook.Write(stream, facts, asTerms: true));
        }
        else
        {
            Printed.TextTo(place, environment, StarterDescription.CreateTerms(asked.ProfileName, facts, records.FileName, Again(call, static _ => true)));
        }

        environment.Tell($"relrules: wrote {place.Shown}; fill in what you know, and give it with --terms.");
    }

    /// <summary>Days and amounts are of one agreement: laid under all, they would be wrong of most. Who gives one sum until one day to all writes them in.</summary>
    private static bool IsOfOneGrant(string path) => path.StartsWith("agreements[].", StringComparison.Ordinal) && FactCatalog.Find(path)?.Type is FactType.Date or FactType.Money;

    /// <summary>One report on one partnership. Only its latest state is judged, but a snapshot that is wrong is an error like any other.</summary>
    private static int CheckSnapshots(
        InputPaths inputs,
        Analysis analyze,
        ReportSet reports,
        string failOn,
        Baseline? baseline,
        CliEnvironment environment,
        CancellationToken cancellationToken)
    {
        var worst = ExitCode.Success;
        var assessments = new List<Assessment>(inputs.Paths.Count);
        using var progress = new Progress(environment, "checking", inputs.Paths.Count);
        foreach (var input in inputs.Paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.Next(input.Display);
            if (input.Problem is { } problem)
            {
                DiagnosticPrinter.WriteProblem(input.Display, problem, environment);
                worst = ExitCode.BadInput;
                continue;
            }

            assessments.Add(analyze(InputReader.Read(input, environment, cancellationToken), cancellationToken));
        }

        var trajectory = Trajectory.From(assessments);
        foreach (var assessment in assessments)
        {
            if (assessment != trajectory.Told || !reports.ShowsDiagnostics)
            {
                DiagnosticPrinter.WriteErrors(assessment, environment);
            }

            worst = Math.Max(worst, assessment == trajectory.Told ? Judge(assessment, failOn, baseline) : assessment.HasErrors ? ExitCode.BadInput : ExitCode.Success);
        }

        if (assessments.Count == 0)
        {
            throw new CliException("none of the snapshots can be read.");
        }

        progress.Dispose();
        reports.Write(trajectory);
        return worst;
    }

    /// <summary>Whether there is anything at or above the limit; with a baseline, anything that it does not hold.</summary>
    private static int Judge(Assessment assessment, string failOn, Baseline? baseline)
    {
        if (assessment.HasErrors)
        {
            return ExitCode.BadInput;
        }

        var comparison = baseline?.Compare(assessment);
        var isOpen = failOn is "undetermined" && (comparison?.HasNewUndetermined ?? assessment.GetFindings(Outcome.Undetermined).Any(static f => !f.IsSuppressed));
        var isStale = failOn is StaleSuppressions && assessment.Diagnostics.Any(static d => d.Id is SuppressionDiagnostics.Unused or SuppressionDiagnostics.Expired);
        return isOpen || isStale || (LeastOf(failOn) is { } least && HasFindings(assessment, least, comparison)) ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>An option that changes nothing of what was asked for is a mistake, which is better told than passed over.</summary>
    private void RefuseWithoutEffect(ParseResult call, string failOn, IReadOnlyList<ReportRequest> requests)
    {
        foreach (var (option, formats) in ((Option<bool>, ReportFormat[])[])
        [
            (_actionPlan, [ReportFormats.Markdown, ReportFormats.Html, ReportFormats.Word]),
            (_scorecard, [ReportFormats.Markdown, ReportFormats.Html, ReportFormats.Word]),
            (_letter, [ReportFormats.Console, ReportFormats.Markdown, ReportFormats.Html, ReportFormats.Word]),
            (_trace, [ReportFormats.Json, ReportFormats.JsonLines]),
        ])
        {
            if (call.GetValue(option) && !requests.Any(request => formats.Any(format => string.Equals(format.Name, request.Format, StringComparison.Ordinal))))
            {
                throw new CliException($"{option.Name} shows in the formats {Wording.Join([.. formats.Select(static format => format.Name)])} only; this call makes none of them.", $"Add --format {formats[0].Name}.");
            }
        }

        foreach (var option in (Option[])[_actionPlan, _scorecard, _show])
        {
            if (call.GetValue(_letter) && call.GetResult(option) is { Implicit: false })
            {
                throw new CliException($"{option.Name} changes nothing of a letter, which has parts of its own.", $"Leave out --letter or {option.Name}.");
            }
        }

        if (failOn is StaleSuppressions && call.GetValue(_noSuppressions))
        {
            throw new CliException("with --no-suppressions no suppression can be stale; leave out one of the two.");
        }
    }

    /// <summary>What runs the rules, as the call says.</summary>
    private Analysis ReadEngine(ParseResult call, RelationshipAnalyzer analyzer, CliEnvironment environment)
    {
        if (Choice.Read(call, _engine, Engines) is not NRulesEngine)
        {
            return analyzer.Analyze;
        }

        return environment.NRules?.Invoke(analyzer)
            ?? throw new CliException("this program has no engine 'nrules': NRules compiles rules while it runs, which a native program cannot.", "Leave out --engine: reports are the same. The .NET tool has it.");
    }

    private static Severity? LeastOf(string failOn) => failOn switch
    {
        "error" or StaleSuppressions => Severity.Error,
        "warning" => Severity.Warning,
        "suggestion" or "undetermined" => Severity.Suggestion,
        _ => null,
    };

    private static bool HasFindings(Assessment assessment, Severity least, BaselineComparison? comparison) =>
        comparison is null
            ? assessment.HasFindingsAtOrAbove(least)
            : assessment.Findings.Any(f => f.Outcome.IsUnmet() && !f.IsSuppressed && f.Severity >= least && comparison.IsNew(f));
}
