using System.Globalization;
using System.Text.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Compacts;

/// <summary>
/// A local compact as a ruleset that extends the national one, so that agreements are checked against the local promise: its numbers where a person has confirmed them, and
/// without what it leaves out. What was not seen stays as the nation has it.
/// </summary>
internal sealed class CompactRuleset
{
    private readonly CompactAudit _audit;
    private readonly Dictionary<string, (double Value, Clause Clause, string Undertaking)> _parameters = new(StringComparer.Ordinal);
    private readonly List<(string Rule, string Reason)> _omitted = [];

    public CompactRuleset(CompactAudit audit, bool takesProposals)
    {
        _audit = audit;
        foreach (var mapping in audit.Mappings)
        {
            foreach (var number in mapping.Numbers.Where(static n => n.Local.State == NumberState.Given))
            {
                Take(mapping, number, takesProposals);
            }
        }

        var national = Ruleset.LoadEmbedded(audit.National.Name).Ruleset!;
        foreach (var undertaking in audit.Undertakings.Where(static u => u.Effect == CompactEffect.Omits))
        {
            var reason = undertaking.Judgement?.Reason ?? "All of the local text was read, and no clause is about it.";
            _omitted.AddRange(national.Rules.Where(r => r.Id.StartsWith(undertaking.Undertaking.RulePrefix, StringComparison.Ordinal)).Select(r => (r.Id, reason)));
        }
    }

    /// <summary>What was carried over, in a line each.</summary>
    public List<string> Carried { get; } = [];

    /// <summary>What was not, and why.</summary>
    public List<string> Left { get; } = [];

    public int Omitted => _omitted.Count;

    public void Write(Utf8JsonWriter json, string name, DateOnly verifiedOn)
    {
        var compact = _audit.Compact;
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("title", compact.Name);
        json.WriteString("version", "1.0.0");
        json.WriteString("summary", $"{compact.Name}, as a ruleset on top of the Compact of 2010: its numbers where a person has confirmed them, and without what it leaves out. What was not seen of it stays as in the national text.");
        json.WriteString("lastVerifiedOn", Names.Of(verifiedOn));
        json.WriteStartObject("categories");
        json.WriteEndObject();
        json.WriteStartObject("sources");
        json.WriteStartObject(compact.Id);
        json.WriteString("title", compact.Source.Title);
        json.WriteIfStated("url", compact.Source.Url);
        if (compact.From is { } day)
        {
            json.WriteNumber("year", day.Year);
        }

        json.WriteString("lastVerifiedOn", Names.Of(compact.Source.RetrievedOn ?? verifiedOn));
        json.WriteEndObject();
        json.WriteEndObject();
        if (compact.Country is { } country)
        {
            json.WriteObject("applicability", ("when", $"context.country.isIn('{country}') || context.country == '{country[..2]}'"), ("reason", $"It was agreed for {compact.Area ?? country}."));
        }

        if (compact.From is not null || compact.To is not null)
        {
            json.WriteStartObject("inForce");
            json.WriteIfStated("from", compact.From is { } from ? Names.Of(from) : null);
            json.WriteIfStated("to", compact.To is { } to ? Names.Of(to) : null);
            json.WriteObjects("citations", [compact], static (json, c) =>
            {
                json.WriteString("source", c.Id);
                json.WriteString("locator", "Head of the text");
            });
            json.WriteEndObject();
        }

        json.WriteStartArray("extends");
        json.WriteStartObject();
        json.WriteString("ruleset", _audit.National.Name);
        json.WriteString("adopt", "all");
        if (_omitted.Count > 0)
        {
            json.WriteObjects("omit", _omitted, static (json, omitted) =>
            {
                json.WriteString("rule", omitted.Rule);
                json.WriteString("reason", omitted.Reason);
            });
        }

        if (_parameters.Count > 0)
        {
            json.WriteStartObject("parameters");
            foreach (var (parameter, (value, clause, undertaking)) in _parameters)
            {
                json.WriteStartObject(parameter);
                json.WriteNumber("value", value);
                json.WriteStartObject("citation");
                json.WriteString("source", compact.Id);
                json.WriteString("locator", $"Clause {clause.Label}, on undertaking {undertaking}");
                json.WriteIfStated("anchor", clause.Anchor);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Take(AuditedMapping mapping, NumberComparison number, bool takesProposals)
    {
        var what = $"{mapping.Clause.Label}: {number.Measure.Title}, {number.LocalText}";
        if (number.Measure.Parameter is not { } parameter)
        {
            Left.Add($"{what}: no rule reads such a number.");
        }
        else if (mapping.State == EffectState.Proposed && !takesProposals)
        {
            Left.Add($"{what}: no person has confirmed it (--proposed takes it all the same).");
        }
        else if (number.Measure.Stronger == StrongerWay.More ? number.Local.Bound is NumberBound.Max or NumberBound.Target : number.Local.Bound is NumberBound.Min or NumberBound.Target)
        {
            Left.Add($"{what}: {(number.Local.Bound == NumberBound.Target ? "a target is no promise" : "it promises nothing that falls short of it")}.");
        }
        else if (In(number.Local, number.Measure.ParameterUnit!.Value) is not { } value)
        {
            Left.Add($"{what}: the rules count in {Names.Of(number.Measure.ParameterUnit!.Value)}.");
        }
        else if (!_parameters.TryGetValue(parameter, out var other) || (number.Measure.Stronger == StrongerWay.More ? value < other.Value : value > other.Value))
        {
            // Where several clauses differ, none is promised more than the weakest says.
            _parameters[parameter] = (value, mapping.Clause, mapping.Mapping.Undertaking);
            Carried.RemoveAll(line => line.StartsWith(parameter + " ", StringComparison.Ordinal));
            Carried.Add($"{parameter} = {value.ToString(CultureInfo.InvariantCulture)} (clause {mapping.Clause.Label}{(mapping.Clause.Exceptions.Count > 0 ? $"; but: {string.Join("; ", mapping.Clause.Exceptions)}" : "")})");
        }
        else if (Math.Abs(value - other.Value) > 1e-9)
        {
            Left.Add($"{what}: clause {other.Clause.Label} promises less, and counts.");
        }
    }

    private static double? In(ClauseNumber number, NumberUnit unit) => (number.Unit, unit) switch
    {
        _ when number.DayKind == DayKind.Working => null,
        var (own, other) when own == other => number.Value,
        (NumberUnit.Years, NumberUnit.Months) => number.Value * 12,
        (NumberUnit.Weeks, NumberUnit.Days) => number.Value * 7,
        (NumberUnit.Days, NumberUnit.Weeks) when number.Value % 7 == 0 => number.Value / 7,
        _ => null,
    };
}
