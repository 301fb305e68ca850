using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Answers;

/// <summary>One question of the form with the control that its answer needs, made from the model.</summary>
public partial class FactField
{
    /// <summary>So many values are all shown; more are in a list to open.</summary>
    private const int MostShown = 6;

    private static readonly (string Value, string Title)[] Truths = [("true", "yes"), ("false", "no")];

    private FactMember? _member;
    private string _part = "";
    private bool _isTyping;
    private Value _value;
    private IReadOnlyList<(string Value, string Title)>? _references;
    private string _shown = "";
    private string? _typed;
    private bool _showsHelp;

    [Parameter, EditorRequired]
    public required string Pointer { get; set; }

    /// <summary>What an answer looks like, for a fact that a ruleset has added; the model knows all others.</summary>
    [Parameter]
    public FactInfo? Form { get; set; }

    private string Path => Places.PathOf(Pointer);

    private FactInfo? Fact => _member?.Fact ?? Form;

    private string Title => Fact?.Title ?? ListPlace.Words(Path).Trim();

    private string Question => Fact?.Question ?? Wording.Capitalised(Title);

    private string Meaning => Fact?.Meaning ?? (_member is null ? "" : FactTextReader.PartSummary(Path));

    private string Id => Places.ElementId(Pointer);

    private string InputId => Id + "-input";

    private string HintId => Id + "-hint";

    private string ProblemId => Id + "-problem";

    /// <summary>What says more about the field: what an answer looks like, and what is wrong with the one that is in it.</summary>
    private string DescribedBy => Problem is null ? HintId : $"{HintId} {ProblemId}";

    private bool IsStated => !_value.IsUnknown;

    private bool IsCountry => Fact?.Format == Model.TextFormat.CountryCode;

    private string? Problem { get; set; }

    /// <summary>What stands in the field: what is being typed, or else what is stated.</summary>
    private string Typed => _typed ?? _shown;

    private FieldKind Kind => _member switch
    {
        { Reference: not null, Type: ConditionType.ListOf } => FieldKind.Choices,
        { Reference: not null } => FieldKind.LongChoice,
        _ => Fact?.Type switch
        {
            FactType.Boolean => FieldKind.Choice,
            FactType.Choice => Fact.Values.Count <= MostShown ? FieldKind.Choice : FieldKind.LongChoice,
            FactType.ChoiceList => FieldKind.Choices,
            FactType.TextList => FieldKind.Texts,
            _ => _member?.Type is ConditionType.ListOf ? FieldKind.Texts : FieldKind.Text,
        },
    };

    private IEnumerable<(string Value, string Title)> Options =>
        _references ?? (Fact?.Type == FactType.Boolean ? Truths : Fact!.Values.Select(static v => (v.Name, v.Title)));

    private IReadOnlyList<string> Has => [.. _value.Elements().Select(static v => v.AsText())];

    private IReadOnlyList<string> HasNot
    {
        get
        {
            var others = new List<string>();
            if (_value.TryGetOutsiders(out var outsiders))
            {
                for (var i = 0; i < outsiders.Count; i++)
                {
                    others.Add(outsiders[i].AsText());
                }
            }

            return others;
        }
    }

    private bool IsWhole => IsStated && !_value.IsInPart;

    private string TextsAsLines => string.Join('\n', Has);

    protected override void OnParametersSet()
    {
        (_member, _part) = (ModelPlaces.FindMember(Path), JsonPointer.Parent(Pointer));
        base.OnParametersSet();
    }

    /// <inheritdoc/>
    protected override object? See()
    {
        if (!Work.IsOpen)
        {
            return null;
        }

        _value = _member is null ? Places.Stated(Work.Partnership, Pointer) : Work.PartAt(_part) is { } part ? _member.GetStated(part) : Value.Unknown;
        var text = AnswerText.Write(_value, Fact);
        if (!string.Equals(text, _shown, StringComparison.Ordinal))
        {
            // What has come from elsewhere takes the place of what was typed here.
            (_shown, _typed, Problem) = (text, _isTyping ? _typed : null, null);
        }

        _references = _member?.Reference is { } list ? NamesOf(list) : null;
        return new Drawn(
            Pointer,
            _value,
            Typed,
            Work.IsNotKnown(Pointer),
            Problem,
            _showsHelp,
            string.Join('\n', Work.FindingsAt(Pointer).Select(static f => f.ToString())),
            string.Join('\n', _references?.Select(static r => r.Title) ?? []));
    }

    /// <summary>What may be referred to, by name; with ids where two have the same.</summary>
    private IReadOnlyList<(string Value, string Title)> NamesOf(string list)
    {
        var elements = Places.Elements(Work.Partnership, "/" + list).Where(static e => e.Id is not null)
            .Select(e => (Id: e.Id!, e.Label, Name: ModelPlaces.PartAt(Work.Partnership, e.Pointer) is { } part ? ModelPlaces.NameOf(part, Places.TypeAt(list)) : null)).ToList();
        return [.. elements.Select(e => (e.Id, e.Name is { } name && elements.Count(other => string.Equals(other.Name, name, StringComparison.Ordinal)) == 1 && !string.Equals(name, e.Id, StringComparison.Ordinal) ? name : Wording.Capitalised(e.Label)))];
    }

    private bool IsChosen(string value) => _value.Kind switch
    {
        ValueKind.Bool => string.Equals(value, _value.AsBoolean() ? "true" : "false", StringComparison.Ordinal),
        ValueKind.String => string.Equals(_value.AsText(), value, StringComparison.Ordinal),
        _ => false,
    };

    private void Choose(string? value) =>
        Problem = Work.Set(Pointer, string.IsNullOrEmpty(value) ? null : Fact?.Type == FactType.Boolean ? value is "true" : value);

    private void Clear()
    {
        (_typed, Problem) = (null, null);
        Work.Set(Pointer, null);
        Page.Focus(Id);
    }

    private void Type(string text, bool isDone)
    {
        var answer = text.Trim();
        if (!isDone || !string.Equals(text, _typed, StringComparison.Ordinal))
        {
            _typed = text;
            var problem = "";
            if (answer.Length == 0 || AnswerText.Read(Fact, answer, out problem) is not null)
            {
                _isTyping = true;
                Problem = Work.Set(Pointer, answer.Length == 0 ? null : AnswerText.Read(Fact, answer, out _), isTyping: true);
                _isTyping = false;
            }
        }

        if (isDone)
        {
            // Half an answer is no mistake before it is left.
            Problem ??= answer.Length > 0 && AnswerText.Read(Fact, answer, out var problem) is null ? problem : null;
            _typed = Problem is null ? null : _typed;
            Work.EndTyping();
        }
    }

    private void Toggle(string value, bool isMember)
    {
        var (here, there) = isMember ? (Has.ToList(), HasNot.ToList()) : (HasNot.ToList(), Has.ToList());
        if (!here.Remove(value))
        {
            here.Add(value);
        }

        there.Remove(value);
        var (has, not) = isMember ? (here, there) : (there, here);
        Problem = Work.Set(Pointer, IsWhole && has.Count > 0 ? Texts(has) : InPart(has, not));
    }

    private void SetWhole() => Problem = Work.Set(Pointer, IsWhole ? InPart([.. Has], []) : Texts([.. Has]));

    private void SetTexts(ChangeEventArgs change)
    {
        List<string> lines = [.. ((string?)change.Value ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        Problem = Work.Set(Pointer, IsWhole && lines.Count > 0 ? Texts(lines) : InPart(lines, []));
    }

    private static JsonArray Texts(List<string> texts) => [.. texts.Select(static t => (JsonNode)t)];

    /// <summary>What is known of a list; nothing where neither a member is nor what is none.</summary>
    private static JsonObject? InPart(List<string> has, List<string> not)
    {
        if (has.Count + not.Count == 0)
        {
            return null;
        }

        var list = new JsonObject();
        if (has.Count > 0)
        {
            list["has"] = Texts(has);
        }

        if (not.Count > 0)
        {
            list["not"] = Texts(not);
        }

        return list;
    }

    /// <summary>All that the drawing of a field depends on.</summary>
    private sealed record Drawn(string Pointer, Value Value, string Typed, bool IsNotKnown, string? Problem, bool ShowsHelp, string Findings, string References);

    private enum FieldKind
    {
        Choice,
        LongChoice,
        Choices,
        Texts,
        Text,
    }
}
