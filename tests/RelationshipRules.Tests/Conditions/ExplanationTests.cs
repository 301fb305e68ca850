using RelationshipRules.Authoring;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

public sealed class ExplanationTests
{
    private static readonly TestModel.Partnership Half = new()
    {
        Relationship = new() { SameGoals = true },
        Agreements =
        [
            new() { Id = "a", Form = "grant", TermMonths = 12, NoticeInWriting = true },
            new() { Id = "b" },
            new() { Id = "c", Form = "contract" },
        ],
    };

    [Theory]
    [InlineData("title == 'x'", "/title")]
    [InlineData("relationship.trust > 0.5", "/relationship/trust")]
    [InlineData("relationship.sameGoals || relationship.trust > 0.5", "")]
    [InlineData("relationship.sameGoals && relationship.trust > 0.5 && title == 'x'", "/relationship/trust /title")]
    [InlineData("(relationship.sameGoals || title == 'x') && relationship.trust > 0.5", "/relationship/trust")]
    [InlineData("agreements.exists(a, a.termMonths >= 24)", "/agreements/1/termMonths /agreements/2/termMonths")]
    [InlineData("agreements.all(a, a.form != 'contract' || a.noticeInWriting)", "/agreements/1/form /agreements/1/noticeInWriting /agreements/2/noticeInWriting")]
    [InlineData("agreements.filter(a, a.id == 'b').all(a, a.annualValue.amount > 5)", "/agreements/1/annualValue")]
    [InlineData("agreements.filter(a, a.id == 'a').all(a, 'overheads' in a.eligibleCosts)", "/agreements/0/eligibleCosts")]
    [InlineData("agreements.filter(a, a.id == 'c').exists(x, x.termMonths > 3)", "/agreements/2/termMonths")]
    [InlineData("agreements.map(a, a.termMonths) == [12, 3, 4]", "/agreements/1/termMonths /agreements/2/termMonths")]
    [InlineData("agreements.filter(a, a.id == 'b').map(a, a.termMonths).all(x, x > 2)", "/agreements/1/termMonths")]
    [InlineData("[relationship.trust, 0.7].exists(x, x > 0.9)", "/relationship/trust")]
    [InlineData("([] + agreements + agreements).filter(a, a.id == 'b').all(a, a.termMonths > 3)", "/agreements/1/termMonths")]
    [InlineData("agreements.all(a, a.id == 'b' ? (a.noticeInWriting ? title == 'x' : true) : true)", "/agreements/1/noticeInWriting /title")]
    [InlineData("relationship.sameGoals ? title == 'x' : relationship.trust > 1", "/title")]
    [InlineData("(relationship.sameGoals ? agreements : agreements.filter(a, false)).exists(a, a.termMonths > 12)", "/agreements/1/termMonths /agreements/2/termMonths")]
    [InlineData("agreements.exists(a, a.termMonths > params.minimumTermMonths && a.id == 'a')", "params.minimumTermMonths")]
    [InlineData("relationship.class == 'x'", "/relationship/trust")]
    [InlineData("extensions.qualityMark", "/extensions/qualityMark")]
    [InlineData("agreements.exists(a, a.extensions.qualityMark)", "/agreements/0/extensions/qualityMark /agreements/1/extensions/qualityMark /agreements/2/extensions/qualityMark")]
    [InlineData("size(title) > 3 || title.contains('x')", "/title")]
    [InlineData("1 / 0 > 1 || title == 'x'", "/title")]
    public void Missing_Unknown_NamesTheFactsThatCouldSettleIt(string text, string expected)
    {
        var (compiled, context) = Prepare(text, Half);
        string.Join(' ', compiled.Missing(context).Select(m => m.Pointer)).ShouldBe(expected);
    }

    [Fact]
    public void Missing_AbsentList_IsTheList()
    {
        var (compiled, context) = Prepare("agreements.exists(a, a.termMonths >= 24)", new());
        compiled.Missing(context).Select(m => (m.Pointer, m.Path)).ShouldBe([("/agreements", "agreements")]);
    }

    [Fact]
    public void Missing_AbsentPart_IsTheFactWithin()
    {
        var (compiled, context) = Prepare("relationship.trust > 0.5", new());
        var missing = compiled.Missing(context).Single();
        (missing.Pointer, missing.Path, missing.Fact!.Path).ShouldBe(("/relationship/trust", "relationship.trust", "relationship.trust"));
    }

    [Fact]
    public void Missing_InAScope_NamesTheElement()
    {
        var environment = CheckerTests.Environment();
        var scope = environment.FindScope("agreements", out _).ShouldNotBeNull();
        var compiled = Compile.In(environment, "agreement.termMonths >= 24 && agreement.extensions.qualityMark", scope);
        var context = environment.CreateContext();
        context.Begin(Half);
        scope.List(context).Count.ShouldBe(3);
        context.SetElement(scope, 1, scope.List(context));
        compiled.Missing(context).Select(m => m.Pointer).ShouldBe(["/agreements/1/termMonths", "/agreements/1/extensions/qualityMark"]);
        compiled.Missing(context).Select(m => m.Path).ShouldBe(["agreements[].termMonths", "agreements[].extensions.qualityMark"]);
    }

    [Fact]
    public void DerivedFact_OfAnElement_IsWorkedOutForThatElement()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var derived = environment.AddDerivedFact(TestModel.Info("agreements[].termYears"), ConditionType.Double, out _).ShouldNotBeNull();
        derived.Define(
            (Compile.In(environment, "agreement.form == 'grant'", derived.Scope).Root, Compile.In(environment, "agreement.termMonths / 12", derived.Scope).Root),
            (Compile.In(environment, "agreement.form == 'contract'", derived.Scope).Root, Compile.In(environment, "0.5", derived.Scope).Root));
        environment.FindEndless().ShouldBeNull();
        var scope = environment.FindScope("agreements", out _).ShouldNotBeNull();
        var inScope = Compile.In(environment, "agreement.termYears", scope);
        var over = Compile.In(environment, "agreements.map(a, a.termYears)");
        var context = environment.CreateContext();
        context.Begin(Half);

        over.Evaluate(context).ToString().ShouldBe("[1.0, unknown, 0.5]");
        over.Missing(context).Select(m => m.Pointer).ShouldBe(["/agreements/1/form", "/agreements/1/termMonths"]);
        over.FactPaths.ShouldBe(["agreements", "agreements[].form", "agreements[].termMonths"]);
        context.SetElement(scope, 2, scope.List(context));
        inScope.Evaluate(context).AsDouble().ShouldBe(0.5);
        inScope.Trace(context).Facts().Select(f => f.Pointer).ShouldBe(["/agreements/2/form"]);
        inScope.ResultFact!.Path.ShouldBe("agreements[].termYears");

        // Of an element of which nothing is known it is unknown, whatever it was of the one before; of one that cannot be had, neither can it.
        context.SetUnknownElement(scope);
        inScope.Evaluate(context).IsUnknown.ShouldBeTrue();
        Compile.In(environment, "agreements.filter(a, 1 / 0 > 1).all(a, a.termYears > 0.0)").Evaluate(context).IsError.ShouldBeTrue();
    }

    [Fact]
    public void Pointer_OfAMemberOfAVariable_IsThatOfTheElementThatTheVariableIsAt()
    {
        var environment = CheckerTests.Environment();
        var scope = environment.FindScope("agreements", out _).ShouldNotBeNull();
        var root = Compile.In(environment, "agreements.exists(a, agreements.all(b, a.form == b.id || agreement.noticeInWriting))", scope).Root;
        var members = Within(root).OfType<MemberNode>().ToDictionary(static node => node.Path!.Split('.')[^1], StringComparer.Ordinal);
        var slots = members.ToDictionary(static member => member.Key, static member => ((LocalNode)member.Value.Target).Slot, StringComparer.Ordinal);
        var context = environment.CreateContext();
        context.Begin(Half);
        context.SetElement(scope, 1, scope.List(context));
        VariablePlace outer = new(slots["form"], "/agreements/0", null), inner = new(slots["id"], "/agreements/2", outer);

        Tracer.PointerOf(members["form"], context, inner).ShouldBe("/agreements/0/form");
        Tracer.PointerOf(members["id"], context, inner).ShouldBe("/agreements/2/id");
        Tracer.PointerOf(members["id"], context, outer).ShouldBeNull();
        Tracer.PointerOf(members["form"], context).ShouldBeNull();
        Tracer.PointerOf(members["noticeInWriting"], context, inner).ShouldBe("/agreements/1/noticeInWriting");

        static IEnumerable<ConditionNode> Within(ConditionNode node) => node.Children.SelectMany(Within).Prepend(node);
    }

    [Fact]
    public void DerivedFact_OfTheDescription_IsWorkedOutAgainForTheNextOne()
    {
        var environment = CheckerTests.Environment();
        var compiled = Compile.In(environment, "relationship.class");
        var context = environment.CreateContext();
        context.Begin(new TestModel.Partnership { Relationship = new() { Trust = 0.9 } });
        compiled.Evaluate(context).AsText().ShouldBe("x");
        context.Begin(new TestModel.Partnership { Relationship = new() { Trust = 0.1 } });
        compiled.Evaluate(context).AsText().ShouldBe("y");
        context.Begin(new TestModel.Partnership());
        compiled.Evaluate(context).IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void Extension_OfTheDeclaredType_IsRead()
    {
        var environment = CheckerTests.Environment();
        var compiled = Compile.In(environment, "agreements.all(a, a.extensions.qualityMark)");
        var context = environment.CreateContext();
        context.Begin(new TestModel.Partnership { Agreements = [new() { Extensions = new Dictionary<string, ExtensionValue>(StringComparer.Ordinal) { ["qualityMark"] = ExtensionValue.From(true) } }] });
        compiled.Evaluate(context).AsBoolean().ShouldBeTrue();
        context.Begin(new TestModel.Partnership { Agreements = [new() { Extensions = new Dictionary<string, ExtensionValue>(StringComparer.Ordinal) { ["qualityMark"] = ExtensionValue.From("yes") } }] });
        compiled.Evaluate(context).IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void Trace_OfAComparison_ShowsTheFactAndTheParameter()
    {
        var environment = CheckerTests.Environment();
        var scope = environment.FindScope("agreements", out _).ShouldNotBeNull();
        var compiled = Compile.In(environment, "relationship.sameGoals && agreement.termMonths >= params.minimumTermMonths", scope);
        var context = environment.CreateContext();
        context.SetInput(environment.FindInput("params.minimumTermMonths")!, Value.From((double?)24));
        context.Begin(Half);
        Compile.Turn(context, scope, 0);

        var trace = compiled.Trace(context);

        trace.Value.AsBoolean().ShouldBeFalse();
        trace.Children.Select(c => (c.Text, c.Value.ToString(), c.Decided)).ShouldBe(
        [
            ("relationship.sameGoals", "true", false),
            ("agreement.termMonths >= params.minimumTermMonths", "false", true),
        ]);
        trace.Children[1].Children.Select(c => (c.Text, c.Value.ToString(), c.Pointer, c.Path)).ShouldBe(
        [
            ("agreement.termMonths", "12.0", "/agreements/0/termMonths", "agreements[].termMonths"),
            ("params.minimumTermMonths", "24.0", null, "params.minimumTermMonths"),
        ]);
    }

    [Fact]
    public void Trace_OfAMacro_ShowsTheElementsThatDecided()
    {
        var (compiled, context) = Prepare("agreements.exists(a, a.form == 'contract')", Half);
        var trace = compiled.Trace(context);
        trace.Children.Count.ShouldBe(2);
        (trace.Children[1].ElementIndex, trace.Children[1].Children[0].Pointer).ShouldBe((2, "/agreements/2/form"));
    }

    [Fact]
    public void Evaluate_NestedMacrosOverLongLists_StopsAtTheLimit()
    {
        var many = new TestModel.Partnership { Agreements = [.. Enumerable.Range(0, 1100).Select(i => new TestModel.Agreement { TermMonths = i })] };
        var (compiled, context) = Prepare("agreements.all(a, agreements.all(b, a.termMonths + b.termMonths >= 0))", many);
        compiled.Test(context).ShouldBe(Truth.Error);
        context.Error.ShouldNotBeNull().IsLimit.ShouldBeTrue();
        compiled.Missing(context).ShouldBeEmpty();
        compiled.Trace(context).Children.ShouldBeEmpty();

        context = CheckerTests.Environment().CreateContext(maxSteps: 2_000_000);
        context.Begin(many);
        compiled.Test(context).ShouldBe(Truth.True);
    }

    [Fact]
    public void Evaluate_DoublingText_StopsAtTheLimit()
    {
        var text = "['0123456789abcdef']" + string.Concat(Enumerable.Repeat(".map(x, x + x)", 50));
        Compile.Evaluate(text).Error.ShouldNotBeNull().IsLimit.ShouldBeTrue();
    }

    private static (CompiledCondition Condition, EvaluationContext Context) Prepare(string text, TestModel.Partnership root)
    {
        var environment = CheckerTests.Environment();
        var compiled = Compile.In(environment, text);
        var context = environment.CreateContext();
        context.Begin(root);
        return (compiled, context);
    }
}
