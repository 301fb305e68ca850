using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Findings;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Sessions;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RelationshipRules.Cli.Interviews;

/// <summary>
/// An interview without its words: which question is next, what the answers make of the description, and the way back. What is not known
/// is remembered for the sitting only: a description states facts, and that nobody knew one today is none.
/// </summary>
internal sealed class InterviewSession(RelationshipAnalyzer analyzer, PartnershipDocument document)
{
    private const string Country = "context.country";
    private const string StartDay = "agreements[].startsOn";

    /// <summary>What a person tells first of a partnership, in that order: the facts of each agreement together.</summary>
    private static readonly string[][] Basics =
    [
        [Country],
        ["parties"],
        ["parties[].kind"],
        ["agreements"],
        ["agreements[].form", "agreements[].fundedBy", "agreements[].recipient", StartDay, "agreements[].termMonths", "agreements[].annualValue"],
    ];

    private readonly AnalysisSession _session = new(analyzer, document);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly List<string> _skipped = [];
    private readonly Stack<InterviewStep> _steps = new();
    private (Assessment? Of, Questionnaire? Questions) _asked;
    private Question? _last;

    public PartnershipDocument Document => _session.Document;

    public Assessment Assessment => _session.Assessment;

    /// <summary>What is open in the description as it stands; worked out anew after each answer.</summary>
    public Questionnaire Questionnaire
    {
        get
        {
            if (_asked.Of != Assessment)
            {
                _asked = (Assessment, Questionnaire.From(Assessment));
            }

            return _asked.Questions!;
        }
    }

    public bool CanGoBack => _steps.Count > 0;

    /// <summary>The questions that nobody could answer in this sitting and that still matter.</summary>
    public IReadOnlyList<Question> NotKnown => [.. Questionnaire.Questions.Where(q => _unknown.Contains(q.Fact.Pointer))];

    public int Open => OpenQuestions.Count();

    /// <summary>Whether a question was skipped before, and is asked for the last time.</summary>
    public bool WasSkipped(Question question) => _skipped.Contains(question.Fact.Pointer, StringComparer.Ordinal);

    /// <summary>The number of a question that is next in this sitting, and how many there are as far as is known: skipping one makes them no more.</summary>
    public (int Number, int Of) Count(Question question)
    {
        var decided = _steps.Count(static step => step.Changes > 0)
            + _steps.Where(step => step.Changes == 0 && _unknown.Contains(step.Question.Fact.Pointer)).DistinctBy(static step => step.Question.Fact.Pointer, StringComparer.Ordinal).Count();
        var skipped = WasSkipped(question) ? 0 : _skipped.Count(pointer => !_unknown.Contains(pointer));
        return (decided + skipped + 1, decided + Open);
    }

    /// <summary>What rules wait for, and the country and the first day of an agreement: a person who is asked need not be presumed to be in England, nor to speak of today.</summary>
    private IEnumerable<Question> OpenQuestions => Questionnaire.Questions
        .UnionBy([.. Questionnaire.Presumed.Where(static q => q.Fact.Path is Country or StartDay), .. AboutCountry()], static q => q.Fact.Pointer, StringComparer.Ordinal)
        .Where(q => !_unknown.Contains(q.Fact.Pointer));

    /// <summary>
    /// The basics first; then by whom to ask and by part, the one at hand until nothing of it is open, and within a part the question that can settle most.
    /// Those that were skipped come last, in the order of skipping. Null where there is none.
    /// </summary>
    public Question? Next()
    {
        var open = OpenQuestions.ToList();
        var fresh = open.Where(q => !_skipped.Contains(q.Fact.Pointer, StringComparer.Ordinal)).ToList();
        return Basics.Select(group => fresh.Where(q => group.Contains(q.Fact.Path, StringComparer.Ordinal)).OrderBy(static q => q.Part, StringComparer.Ordinal).ThenBy(q => Array.IndexOf(group, q.Fact.Path)).FirstOrDefault()).FirstOrDefault(static q => q is not null)
            ?? Questionnaire.Sittings
                .OrderBy(sitting => sitting.AskOf == _last?.AskOf ? 0 : 1)
                .SelectMany(sitting => sitting.Groups.OrderBy(group => string.Equals(group.Part, _last?.Part, StringComparison.Ordinal) ? 0 : 1))
                .SelectMany(static group => group.Questions)
                .FirstOrDefault(fresh.Contains)
            ?? open.OrderBy(q => _skipped.IndexOf(q.Fact.Pointer)).FirstOrDefault();
    }

    public string? Answer(Question question, JsonNode value)
    {
        if (State(question.Fact.Pointer, value) is { } problem)
        {
            return problem;
        }

        _steps.Push(new(question, Changes: 1, _skipped.IndexOf(question.Fact.Pointer), _last));
        _last = question;
        _skipped.Remove(question.Fact.Pointer);
        if (IsOpen(question))
        {
            // What is known in part has been answered for this sitting.
            _unknown.Add(question.Fact.Pointer);
        }

        return null;
    }

    /// <summary>Answers the last question again, in the place of the answer that was just given.</summary>
    public string? AnswerAgain(Question question, JsonNode value)
    {
        var before = new JsonObject { ["has"] = KnownElements(question) };
        Back();
        var problem = Answer(question, value);
        if (problem is not null)
        {
            Answer(question, before);
        }

        return problem;
    }

    /// <summary>Whether a list has just been stated in part and something waits for the rest of it.</summary>
    public bool NeedsRest(Question question) => question.Form?.Type is FactType.ChoiceList or FactType.TextList && IsOpen(question);

    /// <summary>Says that what has just been named of a list is all of it; gives what is wrong with that, or null.</summary>
    public string? ThatIsAll(Question question)
    {
        var pointer = question.Fact.Pointer;
        var list = ModelPlaces.Read(Document.Partnership, pointer)!.Value.Value;
        var problem = State(pointer, new JsonArray([.. list.Elements().Select(static member => (JsonNode)member.AsText())]));
        if (problem is null)
        {
            _steps.Push(_steps.Pop() with { Changes = 2 });
            _unknown.Remove(pointer);
        }

        return problem;
    }

    /// <summary>Says where the last answer stands; gives what is wrong with that, or null.</summary>
    public string? AddEvidence(string source, string? page, string? note)
    {
        var step = _steps.Pop();
        var evidence = new JsonObject { ["document"] = source };
        if (page is not null)
        {
            evidence["page"] = page;
        }

        if (note is not null)
        {
            evidence["note"] = note;
        }

        var problem = State("/evidence/" + JsonPointer.Escape(step.Question.Fact.Pointer), evidence);
        _steps.Push(problem is null ? step with { Changes = step.Changes + 1 } : step);
        return problem;
    }

    public void DoNotKnow(Question question)
    {
        _unknown.Add(question.Fact.Pointer);
        _steps.Push(new(question, Changes: 0, _skipped.IndexOf(question.Fact.Pointer), _last));
    }

    /// <summary>Leaves a question for the end; one that is skipped there is left for good.</summary>
    public void Skip(Question question)
    {
        if (_skipped.Contains(question.Fact.Pointer, StringComparer.Ordinal))
        {
            DoNotKnow(question);
            return;
        }

        _steps.Push(new(question, Changes: 0, SkippedAt: -1, _last));
        _skipped.Add(question.Fact.Pointer);
    }

    public Question Back()
    {
        var step = _steps.Pop();
        var pointer = step.Question.Fact.Pointer;
        for (var i = 0; i < step.Changes; i++)
        {
            _session.Undo();
        }

        _unknown.Remove(pointer);
        _skipped.Remove(pointer);
        if (step.SkippedAt >= 0)
        {
            _skipped.Insert(step.SkippedAt, pointer);
        }

        _last = step.Before;
        return step.Question;
    }

    public void SetTitle(string title) => State("/title", title);

    public static bool IsAboutElements(Question question) => ElementsOf(question) is not null;

    public static string NameOfElement(Question question) => Phrases.ElementOf(question.Fact.Path) ?? "entry";

    /// <summary>An element, of the list that a question is about, that is called by a name: the name where it can have one, and an id made from it.</summary>
    public static JsonObject NewElement(Question question, string name, IEnumerable<string> taken) => ElementsOf(question) is { } type ? NewElement(type, name, taken) : [];

    /// <summary>An element of that type, likewise.</summary>
    public static JsonObject NewElement(ObjectType type, string name, IEnumerable<string> taken)
    {
        var element = new JsonObject();
        if (type.Find("id") is not null)
        {
            var id = IdFrom(name);
            var others = taken.ToHashSet(StringComparer.Ordinal);
            var free = id;
            for (var i = 2; others.Contains(free); i++)
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
            }

            element["id"] = free;
        }

        foreach (var member in (ReadOnlySpan<string>)["name", "title"])
        {
            if (type.Find(member) is not null)
            {
                element[member] = name;
                break;
            }
        }

        return element;
    }

    /// <summary>The question for the country before any outcome rests on it, where rules go by it.</summary>
    private IEnumerable<Question> AboutCountry() =>
        analyzer.FactPaths.Contains(Country, StringComparer.Ordinal) && Document.Partnership.Context?.Country is null && FactCatalog.Find(Country) is { } fact
            ? [new() { Fact = new("/context/country", Country, fact.Title, fact.Question), Form = fact, AskOf = Addressee.Both, Part = "/context", PartTitle = ModelPlaces.NameOf(Document.Partnership, "/context"), Waiting = [], CouldSettle = 0, Weight = 0 }]
            : [];

    public bool IsPresumed(Question question) => Questionnaire.Presumed.Contains(question);

    /// <summary>The elements that an identifier may name, as id and label; empty where the question is about something else.</summary>
    public IReadOnlyList<(string Id, string Label)> Referable(Question question)
    {
        if (question.Form is not null || ModelPlaces.FindMember(question.Fact.Path) is not { Reference: { } list } || ModelPlaces.FindMember(list) is not { } member)
        {
            return [];
        }

        var elements = member.Get(Document.Partnership);
        var found = new List<(string Id, string Label)>();
        for (var i = 0; elements.Kind == ValueKind.List && i < elements.Count; i++)
        {
            if (elements.ElementAt(i).AsPart() is IIdentified { Id: { Length: > 0 } id })
            {
                found.Add((id, ModelPlaces.NameOf(Document.Partnership, ModelPlaces.PointerOf(Document.Partnership, list, i))));
            }
        }

        return found;
    }

    private bool IsOpen(Question question) => Questionnaire.Questions.Any(q => string.Equals(q.Fact.Pointer, question.Fact.Pointer, StringComparison.Ordinal));

    /// <summary>The elements that the list which a question is about is known to have, to be told of with those that are named now.</summary>
    public JsonArray KnownElements(Question question)
        => ModelPlaces.Read(Document.Partnership, question.Fact.Pointer) is (_, { Kind: ValueKind.List })
            && JsonNode.Parse(Document.ToJson())?[question.Fact.Pointer.Split('/')[1]] is var top
            && question.Fact.Pointer.Split('/').Skip(2).Aggregate(top, static (node, step) => node?[step])?["has"]?.DeepClone() is JsonArray known ? known : [];

    /// <summary>What the elements of a list are that a question is about; null where it is about something else.</summary>
    public static string? Meaning(Question question) => IsAboutElements(question) ? FactTextReader.PartSummary($"{question.Fact.Path}[]") : null;

    private static ObjectType? ElementsOf(Question question) =>
        ModelPlaces.FindMember(question.Fact.Path) is { Type: ConditionType.ListOf { Element: ConditionType.Part element } } ? element.Type : null;

    private static string IdFrom(string name)
    {
        var letters = name.ToLowerInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var id = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return id.Length == 0 ? "one" : id;
    }

    private string? State(string pointer, JsonNode value)
    {
        using var json = JsonDocument.Parse(value.ToJsonString());
        return _session.TryApply([FactEdit.Set(pointer, json.RootElement)], out _, out var diagnostics)
            ? null
            : diagnostics.First(static d => d.Severity == Severity.Error).Message;
    }
}

/// <summary>One step of an interview, as the way back needs it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Changes">How many changes of the description its answer and evidence were.</param>
/// <param name="SkippedAt">Its place among the skipped questions before; -1 where it had not been skipped.</param>
/// <param name="Before">The question that was answered before.</param>
internal sealed record InterviewStep(Question Question, int Changes, int SkippedAt, Question? Before);
