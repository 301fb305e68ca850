using RelationshipRules.Conditions;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Turns rulesets, a profile and a day into rules that can be evaluated, checking every name and type on the way.</summary>
internal sealed class RulesetCompiler
{
    /// <summary>The name by which conditions call the day of the analysis; it is never unknown.</summary>
    internal const string DayName = "asOf";

    private readonly Ruleset _ruleset;
    private readonly RulesetLineage _lineage;
    private readonly IReadOnlyList<Ruleset> _ancestry;
    private readonly KnownRulesets _known;
    private readonly Profile _profile;
    private readonly DateOnly _asOf;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly ConditionEnvironment _environment = new(ModelTypes.Partnership);
    private readonly Dictionary<string, ConditionScope> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterPlan> _parameters = new(StringComparer.Ordinal);

    private RulesetCompiler(Ruleset ruleset, RulesetLineage lineage, KnownRulesets known, Profile profile, DateOnly asOf, ICollection<Diagnostic> diagnostics)
    {
        _known = known;
        _ruleset = ruleset;
        _lineage = lineage;
        _ancestry = lineage.Ancestry(ruleset);
        _profile = profile;
        _asOf = asOf;
        _diagnostics = diagnostics;
    }

    /// <summary>Compiles. Where errors are reported, what is returned is not to be evaluated.</summary>
    /// <param name="inUse">The rulesets; one that another of them extends is not evaluated on its own, for the other stands in for it.</param>
    /// <param name="profile">The profile; its names are checked too.</param>
    /// <param name="asOf">The day whose parameters are in force.</param>
    /// <param name="diagnostics">Receives the problems.</param>
    public static IReadOnlyList<RulesetPlan> Compile(IReadOnlyList<Ruleset> inUse, Profile profile, DateOnly asOf, ICollection<Diagnostic> diagnostics)
    {
        var known = new KnownRulesets(inUse);
        ProfileChecker.Check(profile, known, diagnostics);
        var lineage = new RulesetLineage(inUse, diagnostics);
        if (!lineage.Resolve())
        {
            return [];
        }

        var plans = new List<RulesetPlan>(inUse.Count);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ruleset in inUse)
        {
            if (lineage.StoodInFor.Contains(ruleset.Name))
            {
                continue;
            }

            var plan = new RulesetCompiler(ruleset, lineage, known, profile, asOf, diagnostics).Compile();
            plans.Add(plan);
            foreach (var rule in plan.Rules)
            {
                if (!ids.TryAdd(rule.Descriptor.Id, plan.Name))
                {
                    diagnostics.Add(new(
                        RulesetDiagnostics.RuleInTwoRulesets,
                        Severity.Error,
                        $"The rulesets '{ids[rule.Descriptor.Id]}' and '{plan.Name}' both bring the rule {rule.Descriptor.Id}; use one of them.",
                        ruleset.Root.StartLocation));
                }
            }
        }

        return plans;
    }

    private RulesetPlan Compile()
    {
        _environment.AddConstant(DayName, ConditionType.Day, Value.From((DateOnly?)_asOf));
        AddParameters();
        AddExtensions();
        var derived = AddDerivedFacts();
        var applicability = Compile(_ruleset.ApplicabilityCursor, ConditionType.Bool, null);
        var mode = _profile.ResolveApplicability(_ruleset.Name);
        return new()
        {
            Name = _ruleset.Name,
            Title = _ruleset.Title,
            Version = _ruleset.Version,
            LastVerifiedOn = _ruleset.LastVerifiedOn,
            Mode = mode,
            Applicability = applicability,
            ApplicabilityReason = _ruleset.ApplicabilityReason,
            Environment = _environment,
            Parameters = [.. _parameters.Values],
            DerivedFacts = derived,
            Extensions = [.. _ancestry.SelectMany(r => r.Extensions)],
            Rules = [.. _lineage.Rules(_ruleset).Select(rule => CompileRule(rule, applicability, mode))],
        };
    }

    private void AddParameters()
    {
        foreach (var ruleset in _ancestry)
        {
            foreach (var extends in ruleset.ExtendsSources)
            {
                CheckOverrides(extends);
            }

            foreach (var parameter in ruleset.Parameters)
            {
                if (_parameters.ContainsKey(parameter.Name))
                {
                    Report(
                        RulesetDiagnostics.DeclaredTwice,
                        $"The parameter '{parameter.Name}' is also declared by a ruleset that this one extends; give it a new value under 'extends'.",
                        ruleset.LocateParameter(parameter));
                    continue;
                }

                var info = new FactInfo
                {
                    Path = $"params.{parameter.Name}",
                    Name = parameter.Name,
                    Group = "params",
                    Title = parameter.Title,
                    Meaning = "",
                    Question = "",
                    Type = parameter.Type,
                    Unit = parameter.Unit,
                };
                var (value, origin, citation, ours) = Resolve(ruleset, parameter);
                var symbol = _environment.AddParameter(parameter.Name, FactForms.TypeOf(info), info);
                _parameters.Add(parameter.Name, new(symbol, PlainValue.From(value) ?? Value.Unknown, new()
                {
                    Ruleset = ruleset.Name,
                    Name = parameter.Name,
                    Title = parameter.Title,
                    Value = value,
                    Text = value is null ? $"not known on {Days.Write(_asOf)}" : PlainText.WithUnit(PlainText.Of(value), parameter.Unit),
                    Unit = parameter.Unit,
                    Origin = origin,
                    Citation = citation,
                    Ours = ours,
                }));
            }
        }
    }

    /// <summary>
    /// The value in force. From the ruleset evaluated down to the one that declares the parameter, the first that says something
    /// counts; at each, the profile's word comes before the ruleset's.
    /// </summary>
    private (object? Value, string Origin, Citation? Citation, string? Ours) Resolve(Ruleset declaring, Parameter parameter)
    {
        for (var i = _ancestry.Count - 1; i >= 0; i--)
        {
            var ruleset = _ancestry[i];
            if (_profile.FindParameter(ruleset.Name, parameter.Name) is var (setting, profile))
            {
                return (ParameterReader.Read(setting.Value.Value, parameter.Type), $"profile {profile.Name}", null, setting.Value.Reason);
            }

            if (ruleset == declaring)
            {
                break;
            }

            foreach (var changed in ruleset.ExtendsSources.SelectMany(e => e.Parameters))
            {
                if (string.Equals(changed.Name, parameter.Name, StringComparison.Ordinal))
                {
                    return (ParameterReader.Read(changed.Value, parameter.Type), $"ruleset {ruleset.Name}, for {declaring.Name}", changed.Citation, changed.Ours);
                }
            }
        }

        return parameter.ValueOn(_asOf) is { } dated
            ? (dated.Value, $"ruleset {declaring.Name}, from {Days.Write(dated.From)}", parameter.Citation, parameter.Ours)
            : (null, $"ruleset {declaring.Name} has no value on {Days.Write(_asOf)}", parameter.Citation, parameter.Ours);
    }

    private void CheckOverrides(ExtendsSource extends)
    {
        var declared = _ancestry.First(r => string.Equals(r.Name, extends.Ruleset, StringComparison.Ordinal));
        var parameters = _lineage.Ancestry(declared).SelectMany(r => r.Parameters).ToList();
        foreach (var changed in extends.Parameters)
        {
            if (parameters.Find(p => string.Equals(p.Name, changed.Name, StringComparison.Ordinal)) is not { } parameter)
            {
                Report(
                    RulesetDiagnostics.UnknownParameter,
                    $"The ruleset '{extends.Ruleset}' has no parameter '{changed.Name}'{NearestName.Hint(changed.Name, parameters.Select(p => p.Name))}",
                    changed.At.NameLocation);
            }
            else if (changed.Value.Kind != JsonKind.None && ParameterReader.Read(changed.Value, parameter.Type) is null)
            {
                Report(
                    RulesetDiagnostics.ParameterValue,
                    ParameterReader.WrongValue(changed.Name, parameter.Type, changed.Value),
                    changed.Value.Location);
            }
        }
    }

    private void AddExtensions()
    {
        foreach (var extension in _ancestry.SelectMany(r => r.ExtensionSources))
        {
            if (_environment.AddExtension(extension.Info, FactForms.TypeOf(extension.Info)) is { } problem)
            {
                Report(RulesetDiagnostics.Extension, problem, extension.Path.Location);
            }
        }
    }

    private List<DerivedFactPlan> AddDerivedFacts()
    {
        // All are declared before any is compiled, so that their order in the file does not matter.
        var declared = new List<(DerivedFactSource Source, DerivedSymbol Symbol)>();
        foreach (var source in _ancestry.SelectMany(r => r.DerivedSources))
        {
            if (_environment.AddDerivedFact(source.Info, FactForms.TypeOf(source.Info), out var problem) is { } symbol)
            {
                declared.Add((source, symbol));
            }
            else
            {
                Report(RulesetDiagnostics.DerivedFact, problem!, source.Path.Location);
            }
        }

        var plans = new List<DerivedFactPlan>(declared.Count);
        foreach (var (source, symbol) in declared)
        {
            var cases = new List<(ConditionNode? When, ConditionNode Value)>(source.Cases.Count);
            foreach (var (when, value) in source.Cases)
            {
                var condition = Compile(when, ConditionType.Bool, symbol.Scope);
                var result = Compile(value, symbol.Type, symbol.Scope);
                if (result is not null && (condition is not null || when.Kind == JsonKind.None))
                {
                    cases.Add((condition?.Root, result.Root));
                }
            }

            if (cases.Count != source.Cases.Count || cases.Count == 0)
            {
                continue;
            }

            symbol.Define(cases);
            var path = symbol.Scope.ElementName is { } element ? $"{element}.{symbol.Name}" : source.Info.Path;
            if (_environment.Compile(path, null, symbol.Scope, []) is { } read)
            {
                plans.Add(new(read, source.Info, source.Citations));
            }
        }

        if (_environment.FindCycle() is { } cycle)
        {
            var circle = string.Join(" reads ", cycle.Append(cycle[0]).Select(s => s.Info.Path));
            var place = declared.Find(d => d.Symbol == cycle[0]).Source.Path;
            Report(RulesetDiagnostics.DerivedFactCycle, $"Derived facts read one another in a circle: {circle}.", place.Location);
        }

        return plans;
    }

    private CompiledRule CompileRule(RuleSource source, CompiledCondition? applicability, ApplicabilityMode mode)
    {
        var scope = FindScope(source);
        var severity = _profile.ResolveSeverity(source.Descriptor);
        if (scope is null && source.Scope.Kind != JsonKind.None)
        {
            // Without its element every condition would be wrong as well, which tells nobody anything.
            return new(_environment.Root, source) { Severity = severity.Severity, SeverityOrigin = severity.Origin };
        }

        var when = Compile(source, "when", source.When, ConditionType.Bool, scope);
        var require = Compile(source, "require", source.Require, ConditionType.Bool, scope);
        var explainedBy = Compile(source, "explainedBy", source.ExplainedBy, ConditionType.Bool, scope);
        var value = Compile(source, "value", source.Value, null, scope);
        var focus = Compile(source.Focus, null, scope);
        if (focus is { DirectFactPaths.Count: 0, DerivedFacts.Count: 0 })
        {
            Report(RulesetDiagnostics.BadFocus, $"'{focus.Text}' is not a fact that a finding could point at.", source.Focus.Location);
        }

        CheckConflicts(source);
        CheckRestated(source);
        var messages = new List<MessageTemplate>(source.Messages.Count);
        foreach (var (outcome, cursor) in source.Messages)
        {
            if (source.Code?.Messages.GetValueOrDefault(outcome) is { } message)
            {
                messages.Add(new(outcome, [new(message.Text, new CodeCompiler(_environment, scope).CompileMessage(message, source.Code))]));
                continue;
            }

            // What the library brings has been checked; an analysis needs few of its messages, and then compiles those.
            messages.Add(source.IsChecked ? new(outcome, () => CompileMessage(cursor, scope)) : new(outcome, CompileMessage(cursor, scope)));
        }

        return new(scope ?? _environment.Root, source)
        {
            RulesetApplicability = applicability,
            RulesetMode = mode,
            Severity = severity.Severity,
            SeverityOrigin = severity.Origin,
            When = when,
            Require = require,
            ExplainedBy = explainedBy,
            Value = value,
            Focus = focus,
            Messages = messages,
            RulesetParameters = _parameters.Values.Select(parameter => parameter.Info),
        };
    }

    private void CheckConflicts(RuleSource source)
    {
        foreach (var element in source.Conflicts.EnumerateArray())
        {
            if (element.TryGetProperty("rule"u8, out var other) && other.GetString() is { } id && !_known.HasRule(id))
            {
                Report(RulesetDiagnostics.UnknownRule, $"There is no rule '{id}' to conflict with{NearestName.Hint(id, _known.AllRules())}", other.Location);
            }
        }
    }

    private void CheckRestated(RuleSource source)
    {
        foreach (var other in source.Restates.EnumerateArray())
        {
            if (other.GetString() is not { } id)
            {
                continue;
            }

            if (string.Equals(id, source.Descriptor.Id, StringComparison.Ordinal))
            {
                Report(RulesetDiagnostics.UnknownRule, $"The rule {id} restates itself.", other.Location);
            }
            else if (!_known.HasRule(id))
            {
                Report(RulesetDiagnostics.UnknownRule, $"There is no rule '{id}' to restate{NearestName.Hint(id, _known.AllRules())}", other.Location);
            }
        }
    }

    private ConditionScope? FindScope(RuleSource source)
    {
        if (source.Scope.GetString() is not { } path)
        {
            return null;
        }

        if (!_scopes.TryGetValue(path, out var scope))
        {
            scope = _environment.FindScope(path, out var problem);
            if (scope is null)
            {
                Report(RulesetDiagnostics.UnknownScope, problem!, source.Scope.Location);
                return null;
            }

            _scopes.Add(path, scope);
        }

        return scope;
    }

    private List<MessagePart> CompileMessage(JsonCursor cursor, ConditionScope? scope)
    {
        var syntax = TemplateSyntax.Parse(cursor.GetString()!, (at, message) => Report(RulesetDiagnostics.BadTemplate, message, cursor.LocateInText(at, 1)));
        var parts = new List<MessagePart>(syntax.Count);
        foreach (var part in syntax)
        {
            parts.Add(part.IsExpression ? new(part.Text, Compile(part.Text, null, scope, cursor, part.Start)) : new(part.Text));
        }

        return parts;
    }

    /// <summary>Compiles a condition of a rule, which may be written in C#.</summary>
    private CompiledCondition? Compile(RuleSource source, string key, JsonCursor cursor, ConditionType? expected, ConditionScope? scope) =>
        source.Code?.Conditions.GetValueOrDefault(key) is { } code
            ? new CodeCompiler(_environment, scope).Compile(code, expected ?? ConditionType.String, (message, place) => Report(RulesetDiagnostics.Reads, message, new($"/{key}{place}", Path: cursor.Text.Path)))
            : Compile(cursor, expected, scope);

    private CompiledCondition? Compile(JsonCursor cursor, ConditionType? expected, ConditionScope? scope) =>
        cursor.GetString() is { } text ? Compile(text, expected, scope, cursor, 0) : null;

    /// <summary>Compiles an expression that stands within a JSON text; errors are reported at their place in the file.</summary>
    private CompiledCondition? Compile(string text, ConditionType? expected, ConditionScope? scope, JsonCursor cursor, int start)
    {
        var errors = new List<ConditionError>();
        var compiled = _environment.Compile(text, expected, scope, errors);
        foreach (var error in errors)
        {
            Report(error.Id, error.Message, cursor.LocateInText(start + error.Span.Start, error.Span.End - error.Span.Start));
        }

        return compiled;
    }

    // A ruleset that two others extend is compiled in each; what is wrong with it is said once.
    private void Report(string id, string message, SourceLocation location)
    {
        var diagnostic = new Diagnostic(id, Severity.Error, message, location);
        if (!_diagnostics.Contains(diagnostic))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
