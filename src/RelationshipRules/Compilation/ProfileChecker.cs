using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>
/// Checks the names in a profile and those that it extends against the rulesets: a name that no ruleset knows is a mistake, never a silent
/// nothing. A profile may also speak of rulesets of the library that the analysis leaves out.
/// </summary>
internal sealed class ProfileChecker(KnownRulesets known, ICollection<Diagnostic> diagnostics)
{
    public void Check(Profile profile)
    {
        foreach (var part in profile.Chain)
        {
            CheckPart(part);
        }
    }

    private void CheckPart(Profile part)
    {
        foreach (var setting in part.Rulesets)
        {
            CheckRuleset(setting);
        }

        foreach (var setting in part.Rules.Where(r => !known.HasRule(r.Key)))
        {
            Report(ProfileDiagnostics.UnknownRule, $"There is no rule '{setting.Key.Shown()}'{NearestName.Hint(setting.Key, known.AllRules())}", setting.At.NameLocation);
        }

        foreach (var setting in part.Categories)
        {
            if (FindRuleset(setting.Key, setting.At, "category") is var (ruleset, name) && !ruleset.Categories.ContainsKey(name))
            {
                ReportUnknown(ProfileDiagnostics.UnknownCategory, ruleset.Name, "category", name, ruleset.Categories.Keys, setting.At.NameLocation);
            }
        }

        foreach (var setting in part.Parameters)
        {
            if (FindRuleset(setting.Key, setting.At, "parameter") is var (ruleset, name))
            {
                CheckParameter(ruleset, name, setting);
            }
        }
    }

    private void CheckRuleset(ProfileSetting<RulesetSetting> setting)
    {
        var (key, only) = (setting.Key, setting.Value.Only);
        if (string.Equals(key, Profile.EveryRuleset, StringComparison.Ordinal))
        {
            if (only is not null)
            {
                Report(ProfileDiagnostics.BadPath, "'only' lists rules of one ruleset; name the ruleset instead of '*'.", setting.At.NameLocation);
            }

            if (setting.Value.Presume is not null)
            {
                CheckPresumed(setting.Value.Presume, "No ruleset has a", known.Names.Select(known.Find).OfType<Ruleset>());
            }
        }
        else if (!known.Names.Contains(key, StringComparer.Ordinal))
        {
            ReportUnknownRuleset(key, setting.At);
        }
        else if (known.Find(key) is { } ruleset && (only ?? setting.Value.Presume) is not null)
        {
            CheckPresumed(setting.Value.Presume ?? [], $"The ruleset '{key}' has no", [ruleset]);
            var ids = ruleset.RuleSources.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var (at, id) in (only ?? []).Where(o => !ids.Contains(o.Item)))
            {
                ReportUnknown(ProfileDiagnostics.UnknownRule, key, "rule", id, ids, at.Location);
            }
        }
    }

    private void CheckPresumed(IReadOnlyList<Placed<string>> wanted, string start, IEnumerable<Ruleset> rulesets)
    {
        string[] offered = [.. rulesets.SelectMany(r => r.Presumptions).Where(p => p.IsOffered).Select(p => p.Name)];
        foreach (var (at, name) in wanted.Where(p => !offered.Contains(p.Item, StringComparer.Ordinal)))
        {
            Report(ProfileDiagnostics.UnknownPresumption, $"{start} presumption on offer '{name.Shown()}'{NearestName.Hint(name, offered)}", at.Location);
        }
    }

    private void CheckParameter(Ruleset ruleset, string name, ProfileSetting<ParameterSetting> setting)
    {
        var parameters = known.Parameters(ruleset);
        var value = setting.Value.Value;
        if (parameters.Find(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is not { } parameter)
        {
            ReportUnknown(ProfileDiagnostics.UnknownParameter, ruleset.Name, "parameter", name, parameters.Select(p => p.Name), setting.At.NameLocation);
        }
        else if (ParameterReader.Read(value, parameter.Type) is null)
        {
            Report(ProfileDiagnostics.ParameterValue, ParameterReader.WrongValue(name, parameter.Type, value), value.Location);
        }
    }

    private (Ruleset Ruleset, string Name)? FindRuleset(string key, JsonCursor at, string what)
    {
        if (key.Split('/', 2) is not [{ Length: > 0 } name, { Length: > 0 } rest])
        {
            Report(ProfileDiagnostics.BadPath, $"Write the ruleset's name, a slash and the {what}: 'compact-2010/{key.Trim('/').Shown()}'.", at.NameLocation);
            return null;
        }

        if (known.Find(name) is { } ruleset)
        {
            return (ruleset, rest);
        }

        ReportUnknownRuleset(name, at);
        return null;
    }

    private void ReportUnknownRuleset(string name, JsonCursor at) =>
        Report(ProfileDiagnostics.UnknownRuleset, $"There is no ruleset '{name.Shown()}'{NearestName.Hint(name, known.Names)}", at.NameLocation);

    private void ReportUnknown(string id, string ruleset, string what, string name, IEnumerable<string> names, SourceLocation at) =>
        Report(id, $"The ruleset '{ruleset.Shown()}' has no {what} '{name.Shown()}'{NearestName.Hint(name, names)}", at);

    private void Report(string id, string message, SourceLocation at) => diagnostics.Add(new(id, Severity.Error, message, at));
}
