using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Consistency;

/// <summary>Says which statements cannot stand together. The rules are data: <c>rulesets/consistency.json</c>, of the library's own, one for all rulesets.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Message">Why they cannot.</param>
/// <param name="Condition">True where they are stated together, whatever is not stated.</param>
/// <param name="Examples">Descriptions with whether they contradict themselves; read when first asked for.</param>
internal sealed record ConsistencyRule(string Id, string Message, CompiledCondition Condition, Lazy<IReadOnlyList<(bool Contradicts, string Description)>> Examples)
{
    /// <summary>Why they cannot, in the language of the reader.</summary>
    public string Message { get => CoreWords.Find(Id, ".message") ?? field; init; } = Message;

    public static readonly KnownKeys FileKeys = new("a file of consistency rules", ["rules"], ["$schema"]);
    public static readonly KnownKeys RuleKeys = new("a consistency rule", ["id", "message", "contradiction", "examples"], ["over"]);
    public static readonly KnownKeys ExampleKeys = new("an example", ["contradicts", "description"], []);
    private static readonly ConditionEnvironment Environment = new(ModelTypes.Partnership);
    private static readonly Lazy<IReadOnlyList<ConsistencyRule>> Shipped = new(() => Read(EmbeddedFiles.ReadResource("consistency.json")!));

    private static readonly Lazy<(RunCondition[] Tests, StatedPlaces Places)> Tests = new(Prepare);

    public static IReadOnlyList<ConsistencyRule> All => Shipped.Value;

    /// <summary>What each rule finds in a description, rule by rule and element by element.</summary>
    public static IEnumerable<(ConsistencyRule Rule, TraceNode Trace)> FindIn(Partnership partnership)
    {
        var (tests, places) = Tests.Value;
        var context = Environment.CreateContext();
        context.Begin(partnership);
        var spoken = new ulong[places.ReaderWordCount];
        if (places.TryRead(partnership, new ulong[places.WordCount], spoken))
        {
            context.Tell(spoken, []);
        }

        for (var r = 0; r < tests.Length; r++)
        {
            // Most descriptions say nothing of what most rules are about.
            if (context.Spoken is not null && !StatedPlaces.IsSpokenTo(spoken, r))
            {
                continue;
            }

            var rule = All[r];
            var scope = rule.Condition.Scope;
            var list = scope.ElementName is null ? Value.Unknown : scope.List(context);
            var count = scope.ElementName is null ? 1 : list.Kind == ValueKind.List ? list.Count : 0;
            for (var i = 0; i < count; i++)
            {
                if (scope.ElementName is not null)
                {
                    context.SetElement(scope, i, list);
                }

                if (tests[r].Test(context) == Truth.True)
                {
                    yield return (rule, rule.Condition.Trace(context));
                }
            }

            context.LeaveElement();
        }
    }

    /// <summary>The conditions made ready, and the places that they read: the rules come first among the readers, by their number.</summary>
    private static (RunCondition[] Tests, StatedPlaces Places) Prepare()
    {
        var tests = new RunCondition[All.Count];
        var reads = new List<IReadOnlyList<string>?>(new IReadOnlyList<string>?[tests.Length]);
        var (nothing, unknown) = (Environment.CreateContext(), Environment.CreateContext());
        for (var r = 0; r < tests.Length; r++)
        {
            var scope = All[r].Condition.Scope;
            nothing.Begin(StatedPlaces.Nothing(scope.ElementName is null ? null : scope.Path));
            unknown.Begin(new Partnership());
            if (scope.ElementName is not null)
            {
                nothing.SetElement(scope, 0, scope.List(nothing));
                unknown.SetUnknownElement(scope);
            }

            tests[r] = new(All[r].Condition.Root, scope);
            tests[r].Listen(nothing, unknown, reads);

            // What contradicts itself where nothing is stated is tested always.
            reads[r] = tests[r].Test(nothing) == Truth.True ? null : tests[r].Reads;
        }

        return (tests, new(reads));
    }

    private static List<ConsistencyRule> Read(byte[] file)
    {
        var problems = new List<Diagnostic>();
        var rules = new List<ConsistencyRule>();
        var text = JsonText.Parse(file, JsonLimits.Default, "consistency.json", problems, RulesetDiagnostics.Prefix);
        foreach (var reader in JsonObjectReader.Open(text.Root, FileKeys, problems, RulesetDiagnostics.Prefix)?.OpenEach("rules", RuleKeys) ?? [])
        {
            var errors = new List<ConditionError>();
            string? unknownList = null;
            var scope = reader.Has("over") ? Environment.FindScope(reader.Text("over")!, out unknownList) : null;
            var condition = Environment.Compile(reader.Text("contradiction") ?? "", ConditionType.Bool, scope, errors);
            foreach (var problem in errors.Select(error => error.Message).Append(unknownList).OfType<string>())
            {
                reader.Report(RulesetDiagnostics.Prefix + JsonObjectReader.WrongType, problem, "contradiction");
            }

            if (condition is not null)
            {
                rules.Add(new(reader.Text("id") ?? "", reader.Text("message") ?? "", condition, new(() => ReadExamples(reader))));
            }
        }

        return problems.Count == 0 ? rules : throw new InvalidOperationException(string.Join('\n', problems));
    }

    private static List<(bool Contradicts, string Description)> ReadExamples(JsonObjectReader rule)
        => [.. rule.OpenEach("examples", ExampleKeys).Select(example => (example.Get("contradicts").Kind == JsonKind.True, System.Text.Encoding.UTF8.GetString(example.Object("description").Raw)))];
}
