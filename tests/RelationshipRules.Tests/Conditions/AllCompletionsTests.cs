using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Conditions;

/// <summary>
/// What a condition comes to on facts of which some are not stated, or in part, against what it comes to however they are stated. Facts have few values here, so that all ways are tried.
/// </summary>
public sealed class AllCompletionsTests
{
    private const int MostCompletions = 4_000;

    /// <summary>Then a condition knows all that can be known, errors and all.</summary>
    [Fact]
    public void Test_ThatReadsEachFactOnce_IsDefiniteExactlyWhereAllCompletionsAgree()
    {
        var (definite, open) = (0, 0);
        Check(seed =>
        {
            var (text, truth, completions) = Draw(new(seed), readsOnce: true);
            (definite, open) = truth <= Truth.True ? (definite + 1, open) : (definite, open + 1);
            var agreed = completions.Count == 1 && completions.Single() <= Truth.True;
            return agreed == (truth <= Truth.True) && (!agreed || completions.Contains(truth)) ? null : $"{text} is {truth}, and however it is completed {string.Join(" or ", completions)}";
        });
        definite.ShouldBeGreaterThan(100);
        open.ShouldBeGreaterThan(100);
    }

    /// <summary>A fact that is read twice is not known to be the same both times: <c>a || !a</c> may be left open, and nothing that could still be otherwise is settled.</summary>
    [Fact]
    public void Test_ThatReadsFactsTwice_IsDefiniteOnlyWhereAllCompletionsAgree()
    {
        var leftOpen = 0;
        Check(seed =>
        {
            var (text, truth, completions) = Draw(new(seed), readsOnce: false);
            leftOpen += truth > Truth.True && completions.Count == 1 && completions.Single() <= Truth.True ? 1 : 0;
            return truth > Truth.True || (completions.Count == 1 && completions.Contains(truth)) ? null : $"{text} is {truth}, and however it is completed {string.Join(" or ", completions)}";
        });
        leftOpen.ShouldBeGreaterThan(0);
    }

    /// <summary>A condition, what it comes to on some facts, and what on each way to state the others that it reads.</summary>
    private static (string Text, Truth Truth, IReadOnlySet<Truth> Completions) Draw(Random random, bool readsOnce)
    {
        while (true)
        {
            var facts = Facts(random);
            var environment = RandomConditions.Environment();
            var condition = Compile.In(environment, new Tests(random, readsOnce).Next(3));
            var read = facts.FindAll(fact => condition.FactPaths.Concat(condition.Extensions).Contains(fact.Path, StringComparer.Ordinal));
            if (read.Aggregate(1L, static (ways, fact) => Math.Min(ways * fact.Ways.Count, int.MaxValue)) is var ways && ways > MostCompletions)
            {
                continue;
            }

            var context = environment.CreateContext();
            var truth = Test(facts.Select(static fact => fact.Stated));
            var completions = new HashSet<Truth>();
            for (var way = 0; way < ways; way++)
            {
                var rest = way;
                completions.Add(Test(facts.Select(fact =>
                {
                    if (!read.Contains(fact))
                    {
                        return fact.Stated;
                    }

                    (rest, var chosen) = Math.DivRem(rest, fact.Ways.Count);
                    return fact.Ways[chosen];
                })));
            }

            return (condition.Text, truth, completions);

            Truth Test(IEnumerable<object?> values)
            {
                var partnership = new TestModel.Partnership { Relationship = new(), Agreements = [.. facts.Select(static fact => fact.Agreement).OfType<string>().Distinct().Select(static id => new TestModel.Agreement { Id = id })] };
                foreach (var (fact, value) in facts.Zip(values))
                {
                    fact.Set(partnership, value);
                }

                context.Begin(partnership);
                return condition.Test(context);
            }
        }
    }

    private static List<SmallFact> Facts(Random random)
    {
        List<SmallFact> facts =
        [
            Whole("title", null, static (p, value) => p.Title = (string?)value, "x", "y"),
            Whole("relationship.sameGoals", null, static (p, value) => p.Relationship!.SameGoals = (bool?)value, true, false),
            Whole("relationship.trust", null, static (p, value) => p.Relationship!.Trust = (double?)value, 0.0, 1.0, 2.0, 3.0),
            Whole("extensions.mark", null, static (p, value) => p.Extensions = value is bool mark ? new Dictionary<string, ExtensionValue> { ["mark"] = ExtensionValue.From(mark) } : null, true, false),
        ];
        for (var i = random.Next(3) - 1; i >= 0; i--)
        {
            var at = i;
            var id = ((char)('a' + i)).ToString();
            facts.Add(Whole("agreements[].form", id, (p, value) => p.Agreements![at].Form = (string?)value, [.. TestModel.Forms]));
            facts.Add(Whole("agreements[].noticeInWriting", id, (p, value) => p.Agreements![at].NoticeInWriting = (bool?)value, true, false));
            facts.Add(Whole("agreements[].payments", id, (p, value) => p.Agreements![at].Payments = (int?)value, 0, 1, 2));
            var (from, length) = (random.Next(3), random.Next(2));
            Set term = (p, value) => p.Agreements![at].TermMonths = value is double number ? number : (Known<double>?)value;
            facts.Add(random.Next(2) == 0
                ? new("agreements[].termMonths", id, term, Known.Between<double>(from, from + 1 + length), [.. Enumerable.Range(from, 2 + length).Select(static months => (object)(double)months)])
                : Whole("agreements[].termMonths", id, term, 0.0, 1.0, 2.0, 3.0));
            var sides = TestModel.CostKinds.ToLookup(_ => random.Next(3));
            var ways = Enumerable.Range(0, 8).Select(static bits => TestModel.CostKinds.Where((_, kind) => (bits >> kind & 1) != 0).ToArray())
                .Where(kinds => sides[0].All(kinds.Contains) && !sides[1].Any(kinds.Contains)).Select(static kinds => (object)KnownList.Create<string>(kinds));
            facts.Add(new("agreements[].eligibleCosts", id, (p, value) => p.Agreements![at].EligibleCosts = (KnownList<string>?)value, KnownList.InPart(sides[0], sides[1]), [.. ways]));
        }

        return facts;

        SmallFact Whole(string path, string? agreement, Set set, params object[] ways)
        {
            var stated = random.Next(2) == 0 ? null : ways[random.Next(ways.Length)];
            return new(path, agreement, set, stated, stated is null ? ways : [stated]);
        }
    }

    private static void Check(Func<int, string?> problem) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        problem(seed) is { } found ? throw new Xunit.Sdk.XunitException($"seed {seed}: {found}") : true).Check(SampleConfig.Each(2_000));

    private delegate void Set(TestModel.Partnership partnership, object? value);

    /// <summary>A fact with what is stated of it, and all that it can then be.</summary>
    private sealed record SmallFact(string Path, string? Agreement, Set Set, object? Stated, IReadOnlyList<object> Ways);

    /// <summary>Makes tests of which no part is the same whatever its facts are.</summary>
    private sealed class Tests(Random random, bool readsOnce)
    {
        private readonly HashSet<string> _read = [];

        public string Next(int depth, string? a = null)
        {
            for (var draw = 0; draw < 12; draw++)
            {
                if (Try(depth, a) is { } test)
                {
                    return test;
                }
            }

            // All facts have been read, or none was found that was not.
            return random.Next(2) == 0 ? "true" : "false";
        }

        private string? Try(int depth, string? a) => (depth <= 0 ? 10 : random.Next(14)) switch
        {
            0 or 1 => $"({Next(depth - 1, a)} && {Next(depth - 1, a)})",
            2 or 3 => $"({Next(depth - 1, a)} || {Next(depth - 1, a)})",
            4 => $"!({Next(depth - 1, a)})",
            5 when random.Next(2) == 0 => Failing(a) is { } test ? $"({test} ? true : true)" : null,
            5 => Certain(depth - 1, a) is { } test ? $"({test} ? {Next(depth - 1, a)} : {Next(depth - 1, a)})" : null,
            6 => $"[{Next(depth - 1, a)}, {Next(depth - 1, a)}].{Pick("all", "exists")}(b{depth}, b{depth})",
            7 when a is null => $"agreements.{Pick("all", "exists")}(x, {Next(depth - 1, "x")})",
            8 when a is null && Once("agreements[].noticeInWriting") => $"size(agreements.filter(x, x.noticeInWriting)) {Pick(">= 1", "< 1", "== 0")}",
            9 when Certain(0, a) is { } left && Certain(0, a) is { } right => $"(({left}) {Pick("==", "!=")} ({right}))",
            >= 10 => random.Next(3) == 0 ? Failing(a) : Certain(0, a),
            _ => null,
        };

        /// <summary>A test that no fact makes fail: one of those that a ternary waits for. What is asked of each element reads what belongs to none once for each.</summary>
        private string? Certain(int depth, string? a) => depth > 0 && random.Next(2) == 0 ? (Certain(depth - 1, a), Certain(depth - 1, a)) is ({ } left, { } right) ? $"({left} {Pick("&&", "||")} {right})" : null
            : (a is null ? random.Next(4) : random.Next(readsOnce ? 4 : 0, 8)) switch
            {
                0 when Once("relationship.sameGoals") => "relationship.sameGoals",
                1 when Once("relationship.trust") => $"relationship.trust {Pick("< 2", ">= 1", "== 1", "!= 2.0", "in [1.0, 2.0]")}",
                2 when Once("title") => $"title{Pick(" == 'x'", " != 'x'", ".startsWith('x')", ".contains('y')")}",
                3 when Once("extensions.mark") => "extensions.mark",
                4 when Once("agreements[].noticeInWriting") => $"{a}.noticeInWriting",
                5 when Once("agreements[].form") => $"{a}.form {Pick("== 'grant'", "!= 'grant'", "in ['grant', 'contract']")}",
                6 when Once("agreements[].termMonths") => $"{a}.termMonths {Pick("<", "<=", ">", ">=")} {random.Next(1, 3)}",
                7 when Once("agreements[].eligibleCosts") => Pick($"'overheads' in {a}.eligibleCosts", $"{a}.eligibleCosts.all(c, c != 'training')", $"{a}.eligibleCosts.exists(c, c in ['overheads', 'training'])"),
                _ => null,
            };

        private string? Failing(string? a) => a is not null && Once("agreements[].payments") ? Pick($"6 / {a}.payments > 2", $"4 / {a}.payments >= 3", $"addYears(asOf, 9000 * {a}.payments) > asOf") : null;

        private bool Once(string fact) => !readsOnce || _read.Add(fact);

        private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
    }
}
