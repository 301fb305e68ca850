using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Checks the names in a profile against the rulesets: a name that no ruleset knows is a mistake, never a silent nothing.</summary>
internal static class ProfileChecker
{
    /// <summary>Reports every unknown name in a profile and those that it extends.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="known">
    /// The rulesets loaded for the analysis. A profile may also speak of rulesets of the library that this analysis leaves out;
    /// those are known too, and loaded only when asked about.
    /// </param>
    /// <param name="diagnostics">Receives the problems.</param>
    public static void Check(Profile profile, KnownRulesets known, ICollection<Diagnostic> diagnostics)
    {
        foreach (var part in profile.Chain)
        {
            foreach (var setting in part.Rulesets)
            {
                if (!string.Equals(setting.Key, Profile.EveryRuleset, StringComparison.Ordinal) && !known.Has(setting.Key))
                {
                    Report(diagnostics, ProfileDiagnostics.UnknownRuleset, $"There is no ruleset '{setting.Key}'{NearestName.Hint(setting.Key, known.Names)}", setting.At);
                }

                CheckOnly(known, setting, diagnostics);
            }

            foreach (var setting in part.Rules)
            {
                if (!known.HasRule(setting.Key))
                {
                    Report(diagnostics, ProfileDiagnostics.UnknownRule, $"There is no rule '{setting.Key}'{NearestName.Hint(setting.Key, known.AllRules())}", setting.At);
                }
            }

            foreach (var setting in part.Categories)
            {
                if (FindRuleset(known, setting.Key, setting.At, diagnostics, "category") is var (ruleset, name) && !ruleset.Categories.ContainsKey(name))
                {
                    Report(diagnostics, ProfileDiagnostics.UnknownCategory, $"The ruleset '{ruleset.Name}' has no category '{name}'{NearestName.Hint(name, ruleset.Categories.Keys)}", setting.At);
                }
            }

            foreach (var setting in part.Parameters)
            {
                if (FindRuleset(known, setting.Key, setting.At, diagnostics, "parameter") is var (ruleset, name))
                {
                    CheckParameter(known, ruleset, name, setting, diagnostics);
                }
            }
        }
    }

    private static void CheckOnly(KnownRulesets known, ProfileSetting<RulesetSetting> setting, ICollection<Diagnostic> diagnostics)
    {
        if (setting.Value.Only is not { } only)
        {
            return;
        }

        if (string.Equals(setting.Key, Profile.EveryRuleset, StringComparison.Ordinal))
        {
            Report(diagnostics, ProfileDiagnostics.BadPath, "'only' lists rules of one ruleset; name the ruleset instead of '*'.", setting.At);
        }
        else if (known.Find(setting.Key) is { } ruleset)
        {
            var ids = ruleset.RuleSources.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var (at, id) in only)
            {
                if (!ids.Contains(id))
                {
                    diagnostics.Add(new(ProfileDiagnostics.UnknownRule, Severity.Error, $"The ruleset '{setting.Key}' has no rule '{id}'{NearestName.Hint(id, ids)}", at.Location));
                }
            }
        }
    }

    private static void CheckParameter(KnownRulesets known, Ruleset ruleset, string name, ProfileSetting<ParameterSetting> setting, ICollection<Diagnostic> diagnostics)
    {
        var parameters = known.Parameters(ruleset);
        if (parameters.Find(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is not { } parameter)
        {
            Report(diagnostics, ProfileDiagnostics.UnknownParameter, $"The ruleset '{ruleset.Name}' has no parameter '{name}'{NearestName.Hint(name, parameters.Select(p => p.Name))}", setting.At);
        }
        else if (ParameterReader.Read(setting.Value.Value, parameter.Type) is null)
        {
            diagnostics.Add(new(
                ProfileDiagnostics.ParameterValue,
                Severity.Error,
                ParameterReader.WrongValue(name, parameter.Type, setting.Value.Value),
                setting.Value.Value.Location));
        }
    }

    private static (Ruleset Ruleset, string Name)? FindRuleset(KnownRulesets known, string key, JsonCursor at, ICollection<Diagnostic> diagnostics, string what)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == key.Length - 1)
        {
            Report(diagnostics, ProfileDiagnostics.BadPath, $"Write the ruleset's name, a slash and the {what}: 'compact-2010/{key.Trim('/')}'.", at);
            return null;
        }

        var name = key[..slash];
        if (known.Find(name) is { } ruleset)
        {
            return (ruleset, key[(slash + 1)..]);
        }

        Report(diagnostics, ProfileDiagnostics.UnknownRuleset, $"There is no ruleset '{name}'{NearestName.Hint(name, known.Names)}", at);
        return null;
    }

    private static void Report(ICollection<Diagnostic> diagnostics, string id, string message, JsonCursor at) =>
        diagnostics.Add(new(id, Severity.Error, message, at.NameLocation));
}
