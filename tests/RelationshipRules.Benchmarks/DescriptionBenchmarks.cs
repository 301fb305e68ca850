using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RelationshipRules.Engine;
using RelationshipRules.Model;

namespace RelationshipRules.Benchmarks;

/// <summary>One description: reading it, judging it, telling the findings; beside what others take to read it at all.</summary>
public class DescriptionBenchmarks
{
    private readonly byte[] _json = Benchmarks.Descriptions.Json;
    private readonly OutcomeBuffer _buffer = new();
    private readonly OutcomeBuffer _budgetBuffer = new();
    private readonly OutcomeBuffer _treeBuffer = new();
    private readonly Outcome[] _outcomes = new Outcome[256];
    private RelationshipAnalyzer _analyzer = null!;
    private RuleEngine _budget = null!;
    private RuleEngine _tree = null!;
    private Partnership _partnership = null!;
    private Partnership _record = null!;
    private PartnershipDocument _document = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _analyzer = Everything.CreateAnalyzer();
        _document = PartnershipDocument.Parse(_json);
        _partnership = _document.Partnership;
        _record = PartnershipDocument.Parse(Benchmarks.Descriptions.Record).Partnership;

        Everything.RunLong(_analyzer, _partnership);
        _budget = Everything.CreateBudgetEngine();
        _tree = Everything.CreateTree(_analyzer);
        Console.WriteLine($"// {_analyzer.Rules.Count} rules, {_budget.Rules.Count} of them for the budget, {_json.Length} bytes");
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json: deserialise")]
    public object Deserialize() => Benchmarks.Descriptions.Deserialize(Benchmarks.Descriptions.Frozen);

    [Benchmark(Description = "System.Text.Json: into the model")]
    public Partnership DeserializeModel() => JsonSerializer.Deserialize(_json, DescriptionJson.Default.Partnership)!;

    [Benchmark(Description = "Utf8JsonReader: pass over it")]
    public int ReadTokens()
    {
        var reader = new Utf8JsonReader(_json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark(Description = "PartnershipDocument.Parse")]
    public PartnershipDocument Parse() => PartnershipDocument.Parse(_json);

    [Benchmark(Description = "some thirty rules as ifs")]
    public int HandWritten() => HandWrittenRules.Evaluate(_partnership, _outcomes);

    [Benchmark(Description = "Evaluate, all rules")]
    public int Evaluate()
    {
        _analyzer.Evaluate(_partnership, _buffer);
        return _buffer.Count;
    }

    [Benchmark(Description = "Evaluate, all rules on a record")]
    public int EvaluateRecord()
    {
        _analyzer.Evaluate(_record, _buffer);
        return _buffer.Count;
    }

    [Benchmark(Description = "Evaluate, all rules by the tree alone")]
    public int EvaluateByTree()
    {
        _tree.Evaluate(_partnership, _treeBuffer.EvaluatorFor(_tree), _treeBuffer, CancellationToken.None);
        return _treeBuffer.Count;
    }

    [Benchmark(Description = "Evaluate, all rules on a record by the tree alone")]
    public int EvaluateRecordByTree()
    {
        _tree.Evaluate(_record, _treeBuffer.EvaluatorFor(_tree), _treeBuffer, CancellationToken.None);
        return _treeBuffer.Count;
    }

    [Benchmark(Description = "Evaluate, 150 of the rules")]
    public int EvaluateBudget()
    {
        _budget.Evaluate(_partnership, _budgetBuffer.EvaluatorFor(_budget), _budgetBuffer, CancellationToken.None);
        return _budgetBuffer.Count;
    }

    [Benchmark(Description = "Parse and Evaluate")]
    public int ParseAndEvaluate()
    {
        _analyzer.Evaluate(PartnershipDocument.Parse(_json), _buffer);
        return _buffer.Count;
    }

    [Benchmark(Description = "Analyze, outcomes only")]
    public Assessment Analyze() => _analyzer.Analyze(_document);

    [Benchmark(Description = "Analyze, messages of all findings")]
    public int AnalyzeAndTell()
    {
        var length = 0;
        foreach (var finding in _analyzer.Analyze(_document).Findings)
        {
            length += finding.Message.Length + finding.Location.Line;
        }

        return length;
    }
}
