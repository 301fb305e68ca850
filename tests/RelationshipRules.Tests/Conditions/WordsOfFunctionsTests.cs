using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;
using RelationshipRules.Findings;

namespace RelationshipRules.Tests.Conditions;

public sealed class WordsOfFunctionsTests
{
    [Fact]
    public void EachTest_IsToldInWordsOfItsOwn_EitherWay()
    {
        var told = Functions.All.Where(static function => function.Result.Is(ValueKind.Bool)).SelectMany(static function => new[] { Phrases.TextTest(function, true), Phrases.TextTest(function, false) }).ToList();

        told.Count.ShouldBeGreaterThan(4);
        told.ShouldBeUnique();
    }
}
