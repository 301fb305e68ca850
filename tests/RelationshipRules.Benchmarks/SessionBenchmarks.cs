using BenchmarkDotNet.Attributes;
using RelationshipRules.Model;
using RelationshipRules.Reading;
using RelationshipRules.Sessions;

namespace RelationshipRules.Benchmarks;

/// <summary>
/// One fact changed in a session, beside evaluating all rules again. Each benchmark changes a fact back and forth, so that every call is a
/// change that leads to something.
/// </summary>
public class SessionBenchmarks
{
    private readonly OutcomeBuffer _buffer = new();
    private readonly ChangedPlace[] _termPlace = [new("agreements[].termMonths", "agreements", 0, [], ChangesLists: false)];
    private readonly ChangedPlace[] _countryPlace = [new("context.country", null, -1, [], ChangesLists: false)];
    private readonly string[][] _stages = [["options"], []];
    private readonly string[] _countries = ["FR", "GB-ENG"];
    private RelationshipAnalyzer _analyzer = null!;
    private Partnership _partnership = null!;
    private Partnership[] _byTerm = null!;
    private Partnership[] _byCountry = null!;
    private LiveOutcomes _live = null!;
    private AnalysisSession _session = null!;
    private int _turn;

    [GlobalSetup]
    public void SetUp()
    {
        _analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all" });
        var document = PartnershipDocument.Parse(Benchmarks.Descriptions.Json);
        _partnership = document.Partnership;
        _byTerm = [.. new[] { 12, 36 }.Select(months => _partnership with { Agreements = [_partnership.Agreements![0] with { TermMonths = months }] })];
        _byCountry = [.. new[] { "FR", "GB-ENG" }.Select(country => _partnership with { Context = _partnership.Context! with { Country = country } })];
        _live = LiveOutcomes.TryOpen(_analyzer, _partnership)!;
        _session = new(_analyzer, document);
        var (terms, stages, countries) = (ChangeTerm().Evaluated, ChangeWidelyRead().Evaluated, ChangeCountry().Evaluated);
        Console.WriteLine($"// evaluated again: {terms} for a term, {stages} for the stages, {countries} for the country, of {_session.Assessment.Outcomes.Count}");
    }

    [Benchmark(Baseline = true, Description = "Evaluate, all rules")]
    public int Evaluate()
    {
        _analyzer.Evaluate(_partnership, _buffer);
        return _buffer.Count;
    }

    [Benchmark(Description = "evaluation alone: a term of an agreement")]
    public int EvaluateTerm() => _live.Update(_byTerm[_turn ^= 1], _termPlace).Length;

    [Benchmark(Description = "evaluation alone: the country, on which rulesets depend")]
    public int EvaluateCountry() => _live.Update(_byCountry[_turn ^= 1], _countryPlace).Length;

    [Benchmark(Description = "whole change: a term of an agreement")]
    public SessionDelta ChangeTerm() => _session.Set("/agreements/0/termMonths", (_turn ^= 1) == 0 ? 12 : 36);

    [Benchmark(Description = "whole change: a widely read fact, the stages")]
    public SessionDelta ChangeWidelyRead() => _session.Set("/policyDesign/stagesInvolved", _stages[_turn ^= 1]);

    [Benchmark(Description = "whole change: the country, on which rulesets depend")]
    public SessionDelta ChangeCountry() => _session.Set("/context/country", _countries[_turn ^= 1]);
}
