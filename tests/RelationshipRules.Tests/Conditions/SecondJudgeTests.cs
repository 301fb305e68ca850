using System.Collections;
using Cel;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Tests.Support;
using Xunit.Abstractions;

namespace RelationshipRules.Tests.Conditions;

/// <summary>On facts that are all stated another implementation of CEL must find the same value, or likewise fail.</summary>
public sealed class SecondJudgeTests(ITestOutputHelper output)
{
    private static readonly CelEnvironment Judge = new([], "");

    [SampledFact]
    public void Evaluate_AnyTypedExpression_GivesWhatAnotherImplementationGives()
    {
        var (values, failures) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new JudgedConditions(seed);
            var facts = random.Description();
            var pair = random.Any(4);
            if (pair.Ours.Length > ConditionLimits.MaxLength)
            {
                return;
            }

            var ours = Ours(pair.Ours, facts);
            var theirs = Theirs(pair.Theirs, facts);
            (values, failures) = ours.IsError ? (values, failures + 1) : (values + 1, failures);
            if (!Agree(ours, theirs))
            {
                throw new Xunit.Sdk.XunitException($"seed {seed}: {pair.Ours}\nis {ours} here, there {theirs}\n{pair.Theirs}");
            }
        }).Check(SampleConfig.Of(5_000));
        output.WriteLine($"{values} values and {failures} failures judged");
        values.ShouldBeGreaterThan(failures);
        failures.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Expressions_OverAll_ReachEveryOperatorAndFunctionThatCelHasOrCanSpellOut()
    {
        var texts = string.Join('\n', Enumerable.Range(0, 2_000).Select(seed => new JudgedConditions(seed).Any(4).Ours));

        string[] operators = [" && ", " || ", "!(", "-(", " ? ", " == ", " != ", " < ", " <= ", " > ", " >= ", " in ", " + ", " - ", " * ", " / ", "has(", ".all(", ".exists(", ".filter(", ".map(", ".size()", "[]"];
        operators.Concat(Functions.All.Select(f => f.Name + "(")).Where(part => !texts.Contains(part, StringComparison.Ordinal)).ShouldBe(["isIn("]);
    }

    private static Value Ours(string text, TestModel.Partnership facts)
    {
        var environment = JudgedConditions.Environment();
        var condition = Compile.In(environment, text);
        var context = environment.CreateContext();
        context.Begin(facts);
        return condition.Evaluate(context);
    }

    /// <summary>What the other finds; an exception where it fails.</summary>
    private static object? Theirs(string text, TestModel.Partnership facts)
    {
        try
        {
            return Judge.Compile(text)(JudgedConditions.ForTheOther(facts));
        }
        catch (Exception e) when (e.GetType().Namespace?.StartsWith("Cel", StringComparison.Ordinal) == true)
        {
            return e;
        }
    }

    private static bool Agree(Value ours, object? theirs) => theirs switch
    {
        bool truth => ours.TryGetBoolean(out var value) && value == truth,
        int or long => ours.TryGetInt64(out var value) && value == Convert.ToInt64(theirs, null),
        double number => ours.TryGetDouble(out var value) && value.Equals(number),
        string text => ours.TryGetText(out var value) && string.Equals(value, text, StringComparison.Ordinal),
        DateTimeOffset moment => ours.TryGetDay(out var day) && JudgedConditions.Moment(day) == moment,
        IEnumerable list => ours.TryGetList(out _) && ours.Count == list.Cast<object?>().Count() && list.Cast<object?>().Index().All(item => Agree(ours.ElementAt(item.Index), item.Item)),
        // Where neither operand of && or || settles it and one failed, it gives null, which no expression made here has as its value; what takes that fails in its turn.
        null or Exception => ours.IsError,
        _ => false,
    };
}
