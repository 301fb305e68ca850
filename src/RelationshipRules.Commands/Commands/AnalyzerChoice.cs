using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

/// <summary>The options that say what to judge by: profile, rulesets and day. Several commands have them.</summary>
internal sealed class AnalyzerChoice
{
    private readonly Option<string> _profile = new("--profile")
    {
        Description = "The profile: a built-in name or a file (default: default).",
        HelpName = "NAME|FILE",
        CompletionSources = { Profile.EmbeddedNames.ToArray() },
    };

    private readonly Option<string[]> _rulesets = new("--ruleset")
    {
        Description = "Only this ruleset: a built-in name or a folder. Repeatable (default: those of the profile).",
        HelpName = "NAME|FOLDER",
        CompletionSources = { Ruleset.EmbeddedNames.ToArray() },
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _asOf = new("--as-of")
    {
        Description = "The day of the analysis: nothing is judged as of a later one, its parameters are in force, and suppressions are judged on it, as 2026-11-22 (default: today, in UTC).",
        HelpName = "DATE",
    };

    public void AddTo(CliCommand command)
    {
        command.Add(_profile);
        command.Add(_rulesets);
        command.Add(_asOf);
    }

    /// <summary>Whether an option is one of them.</summary>
    public static bool Has(string option) => option is "--profile" or "--ruleset" or "--as-of";

    public IReadOnlyList<string> Rulesets(ParseResult call) => call.GetValue(_rulesets) ?? [];

    /// <summary>Whether the call says which rules are meant.</summary>
    public bool IsNamed(ParseResult call) => call.GetValue(_profile) is not null || Rulesets(call).Count > 0;

    public DateOnly? AsOf(ParseResult call)
    {
        if (call.GetValue(_asOf) is not { } text)
        {
            return null;
        }

        return Days.TryRead(text, out var day)
            ? day
            : throw new CliException($"--as-of: '{text}' is not a day; write it as 2026-11-22.");
    }

    /// <summary>Builds the analyzer; warnings about the configuration go to standard error.</summary>
    /// <param name="call">The call.</param>
    /// <param name="environment">The world.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="suppressions">Whether suppressions count.</param>
    /// <param name="usualProfile">The profile where the call names none and no rulesets.</param>
    /// <param name="beside">A built-in ruleset that judges beside those of the profile; null for none.</param>
    public RelationshipAnalyzer Create(
        ParseResult call, CliEnvironment environment, CancellationToken cancellationToken, bool suppressions = true, string usualProfile = "default", string? beside = null)
    {
        var rulesets = Rulesets(call);

        // Rulesets named in the call are meant as they are: no other profile comes in unasked.
        var profileName = call.GetValue(_profile) ?? (rulesets.Count == 0 ? usualProfile : "default");
        var profile = Profile.Load(Name(profileName, environment), cancellationToken);
        foreach (var file in profile.Profile?.Chain.Select(static p => p.Path).OfType<string>().Where(Path.IsPathRooted) ?? [])
        {
            environment.Files.Note(FilePlace.Of(file), $"the profile '{environment.ShownPath(file)}'");
        }

        var names = rulesets.Select(name => RulesetName(name, environment)).ToList();
        foreach (var (folder, shown) in names.Zip(rulesets).Where(static n => Path.IsPathRooted(n.First)))
        {
            environment.Files.NoteRuleset(folder, shown);
        }

        var options = new AnalyzerOptions
        {
            Profile = profile.Profile ?? Profile.LoadEmbedded("default").Profile,
            Rulesets = names.Count == 0 ? null : names,
            AdditionalRulesets = beside is null ? [] : [Ruleset.LoadEmbedded(beside).Ruleset!],
            AsOf = AsOf(call),
            TimeProvider = environment.Clock,
            SuppressionsEnabled = suppressions,
        };
        cancellationToken.ThrowIfCancellationRequested();
        var isUsable = RelationshipAnalyzer.TryCreate(options, out var analyzer, out var diagnostics);
        IReadOnlyList<Diagnostic> all = [.. profile.Diagnostics, .. diagnostics];
        if (!isUsable || profile.HasErrors)
        {
            throw DiagnosticPrinter.ToException(all.Where(static d => d.Severity == Severity.Error), environment);
        }

        foreach (var diagnostic in all)
        {
            DiagnosticPrinter.WriteError(diagnostic, environment);
        }

        return analyzer!;
    }

    /// <summary>The rule of an id, with an analyzer that has it: that of the call, else, which is told, one of all built-in rulesets.</summary>
    public (RelationshipAnalyzer Analyzer, RuleDescriptor Rule) CreateFor(string id, ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var analyzer = Create(call, environment, cancellationToken);
        if (Find(analyzer, id) is null && EmbeddedFiles.RulesetOf(id.ToUpperInvariant()) is not null)
        {
            var (used, profile) = (Rulesets(call).Count, analyzer.ProfileName);
            analyzer = RelationshipAnalyzer.Create(new() { Rulesets = Ruleset.EmbeddedNames, AsOf = AsOf(call), TimeProvider = environment.Clock });
            var rule = Find(analyzer, id)!;
            environment.Tell($"relrules: {rule.Id} is of the ruleset '{rule.Ruleset}', which {(used > 0 ? "this call" : $"the profile '{profile}'")} does not use; it is shown as the ruleset has it.");
            return (analyzer, rule);
        }

        return (analyzer, FindRule(analyzer, id));
    }

    public static RuleDescriptor FindRule(RelationshipAnalyzer analyzer, string id) =>
        Find(analyzer, id)
            ?? throw (EmbeddedFiles.RulesetOf(id.ToUpperInvariant()) is not null
                ? new CliException($"the rule '{id}' is in no ruleset of this call.", $"'relrules explain {id}' says in which it is; name that with --ruleset, or a profile that has it.")
                : new CliException($"there is no rule '{id}'.{Nearest.Of(id, analyzer.Rules.Select(static r => r.Id))}", "'relrules rules' lists them."));

    /// <summary>Ids are upper case; a person need not know.</summary>
    private static RuleDescriptor? Find(RelationshipAnalyzer analyzer, string id) => analyzer.FindRule(id) ?? analyzer.FindRule(id.ToUpperInvariant());

    /// <summary>A path as the library should see it; a name stays a name.</summary>
    private static string Name(string nameOrPath, CliEnvironment environment) =>
        IsPath(nameOrPath) ? environment.FullPath(nameOrPath) : nameOrPath;

    /// <summary>A folder may be named without a separator; a built-in name comes first.</summary>
    private static string RulesetName(string nameOrPath, CliEnvironment environment) =>
        !Ruleset.EmbeddedNames.Contains(nameOrPath, StringComparer.Ordinal) && nameOrPath.Length > 0 && FilePlace.Of(environment.FullPath(nameOrPath)).IsFolder
            ? environment.FullPath(nameOrPath)
            : Name(nameOrPath, environment);

    private static bool IsPath(string text) =>
        text.Contains('/', StringComparison.Ordinal)
        || text.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || DiskFile.IsDescriptionName(text)
        || text is "." or "..";
}
