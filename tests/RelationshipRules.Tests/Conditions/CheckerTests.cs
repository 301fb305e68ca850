using RelationshipRules.Conditions;

namespace RelationshipRules.Tests.Conditions;

public sealed class CheckerTests
{
    [Theory]
    [InlineData("agrements.exists(a, true)", "RRS0201", 0, 9, "did you mean 'agreements'?")]
    [InlineData("agreements.exists(a, a.termMonth >= 3)", "RRS0202", 23, 32, "did you mean 'termMonths'?")]
    [InlineData("agreements.termMonths >= 3", "RRS0202", 11, 21, "use exists, all, filter or map")]
    [InlineData("agreements[0].form == 'grnt'", "RRS0205", 22, 28, "did you mean 'grant'?")]
    [InlineData("agreements[0].form in ['grant', 'kontract']", "RRS0205", 32, 42, "did you mean 'contract'?")]
    [InlineData("'overhead' in agreements[0].eligibleCosts", "RRS0205", 0, 10, "did you mean 'overheads'?")]
    [InlineData("agreements[0].eligibleCosts.exists(c, c == 'tax')", "RRS0205", 43, 48, "it has directCosts, overheads, training.")]
    [InlineData("agreements[0].form == (true ? 'grant' : 'gift')", "RRS0205", 40, 46, "it has grant, contract")]
    [InlineData("agreements[0].form == 'grant' && 3", "RRS0204", 33, 34, "A truth value is needed")]
    [InlineData("agreements[0].termMonths == 'long'", "RRS0204", 0, 34, "A number cannot be the same as text.")]
    [InlineData("agreements[0].form < 'grant'", "RRS0204", 0, 28, "have no order")]
    [InlineData("agreements[0].noticeInWriting > 3", "RRS0204", 0, 33, "'>' does not take a truth value and a whole number.")]
    [InlineData("title == null", "RRS0204", 0, 13, "Use has()")]
    [InlineData("relationship == relationship", "RRS0204", 0, 28, "cannot be the same")]
    [InlineData("agreements[0].termMonths % 2 == 0", "RRS0204", 0, 28, "whole numbers only")]
    [InlineData("agreements['a'].termMonths > 1", "RRS0204", 11, 14, "whole number")]
    [InlineData("size(relationship) > 1", "RRS0204", 5, 17, "'size' takes a list or text")]
    [InlineData("agreements.contains('x')", "RRS0204", 0, 24, "write 'x in list'")]
    [InlineData("siz(agreements) > 1", "RRS0203", 0, 3, "did you mean 'size'?")]
    [InlineData("title.startWith('x')", "RRS0203", 6, 15, "did you mean 'startsWith'?")]
    [InlineData("startsWith(title, 'x')", "RRS0203", 0, 10, "x.startsWith(...)")]
    [InlineData("title.matches('(')", "RRS0207", 14, 17, "cannot be read")]
    [InlineData("title.matches('(a)\\\\1')", "RRS0207", 14, 22, "linear time")]
    [InlineData("title.matches('a' + 'b')", "RRS0207", 14, 23, "written out")]
    [InlineData("timestamp('tomorrow') > timestamp('2026-01-01')", "RRS0208", 10, 20, "2026-11-22")]
    [InlineData("params.minimumTerm > 3", "RRS0201", 7, 18, "did you mean 'minimumTermMonths'?")]
    [InlineData("params > 3", "RRS0201", 0, 6, "one by one")]
    [InlineData("extensions.qualityMrk", "RRS0202", 11, 21, "did you mean 'qualityMark'?")]
    [InlineData("agreements[0].extensions.mark == 'x'", "RRS0202", 25, 29, "no extension 'mark'")]
    [InlineData("relationship.clas == 'x'", "RRS0202", 13, 17, "did you mean 'class'?")]
    [InlineData("has(1)", "RRS0108", 0, 6, "'has' takes one fact")]
    [InlineData("agreements.exists(a, has(a))", "RRS0108", 25, 26, "'has' takes a fact")]
    [InlineData("agreements.exists(1, true)", "RRS0108", 18, 19, "names the element")]
    [InlineData("agreements.exists(a)", "RRS0108", 11, 20, "takes the name of an element")]
    [InlineData("agreements", "RRS0206", 0, 10, "a truth value is needed")]
    [InlineData("title = 'x'", "RRS0101", 6, 7, "write '=='")]
    [InlineData("title == 'x", "RRS0102", 9, 11, "no closing '")]
    [InlineData("title == '\\q'", "RRS0103", 10, 12, "escape")]
    [InlineData("1x > 1", "RRS0104", 0, 2, "followed by letters")]
    [InlineData("99999999999999999999 > 1", "RRS0104", 0, 20, "too large")]
    [InlineData("1 +", "RRS0105", 3, 3, "the condition ends where a value")]
    [InlineData("(1 + 2 > 2", "RRS0105", 10, 10, "')'")]
    [InlineData("1u > 0", "RRS0106", 0, 2, "not part of the subset")]
    [InlineData("b'x' == b'x'", "RRS0106", 0, 4, "Bytes are not part of the subset")]
    [InlineData("{'a': 1}.size() > 0", "RRS0106", 0, 1, "Maps are not part of the subset")]
    [InlineData("Agreement{form: 'grant'}.form == 'grant'", "RRS0106", 0, 10, "Messages are not part of the subset")]
    [InlineData("while > 1", "RRS0107", 0, 5, "reserves")]
    [InlineData("uint(1) == 1", "RRS0106", 0, 4, "uint() is not part of the subset")]
    public void Compile_Mistake_IsReportedWhereItStands(string text, string id, int start, int end, string message)
    {
        var error = Compile.Errors(Environment(), text, expected: ConditionType.Bool)[0];
        error.Message.ShouldContain(message);
        (error.Id, error.Span.Start, error.Span.End).ShouldBe((id, start, end));
    }

    [Fact]
    public void Compile_SeveralMistakes_AreAllReported()
    {
        var errors = Compile.Errors(Environment(), "agrements.size() > 1 && agreements[0].frm == 'x' && title > 3");
        errors.Select(e => e.Id).ShouldBe(["RRS0201", "RRS0202", "RRS0204"]);
    }

    [Fact]
    public void Compile_MistakeOnALaterLine_GivesLineAndColumn()
    {
        var error = Compile.Errors(Environment(), "title == 'x' &&\n  titel == 'y'").Single();
        (error.Line, error.Column, error.EndLine, error.EndColumn).ShouldBe((2, 3, 2, 8));
    }

    [Fact]
    public void Compile_InAScope_KnowsTheElement()
    {
        var environment = Environment();
        var scope = environment.FindScope("agreements", out _);
        Compile.In(environment, "agreement.termMonths >= params.minimumTermMonths", scope).FactPaths.ShouldBe(["agreements[].termMonths"]);
        Compile.Errors(environment, "agrement.termMonths >= 3", scope)[0].Message.ShouldContain("did you mean 'agreement'?");
    }

    [Theory]
    [InlineData("agreement", "did you mean 'agreements'?")]
    [InlineData("relationship", "is not a list of parts")]
    [InlineData("agreements[].eligibleCosts", "is not a list of parts")]
    public void FindScope_WrongPath_SaysWhy(string path, string message)
    {
        Environment().FindScope(path, out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(message);
    }

    [Theory]
    [InlineData("relationship.trust", "is a fact that descriptions state")]
    [InlineData("relationship.class", "declared twice")]
    [InlineData("agreements.x", "write 'agreements[]'")]
    [InlineData("relationships.x", "did you mean 'relationship'?")]
    public void AddDerivedFact_WrongPath_SaysWhy(string path, string message)
    {
        Environment().AddDerivedFact(TestModel.Info(path), ConditionType.Double, out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(message);
    }

    [Fact]
    public void Compile_ChoiceExpected_ChecksTheTextsThatItCanGive()
    {
        var choice = new ConditionType.Choice("class", ["cooperation", "conflict"]);
        Compile.In(Environment(), "relationship.sameGoals ? 'cooperation' : 'conflict'", expected: choice);
        Compile.Errors(Environment(), "relationship.sameGoals ? 'cooperation' : 'conflicts'", expected: choice)[0].Id.ShouldBe("RRS0205");
    }

    [Fact]
    public void Compile_Reads_ListsPathsInputsExtensionsAndTests()
    {
        var environment = Environment();
        var compiled = Compile.In(
            environment,
            "agreements.exists(a, has(a.annualValue) && a.annualValue.amount > params.minimumTermMonths && a.extensions.qualityMark) && relationship.class == 'x' && extensions.qualityMark");
        compiled.FactPaths.ShouldBe(["agreements", "agreements[].annualValue", "relationship.trust"]);
        compiled.DirectFactPaths.ShouldBe(["agreements", "agreements[].annualValue"]);
        compiled.Parameters.ShouldBe(["minimumTermMonths"]);
        compiled.Extensions.ShouldBe(["agreements[].extensions.qualityMark", "extensions.qualityMark"]);
        compiled.HasUses.ShouldBe(["agreements[].annualValue"]);
        compiled.DerivedFacts.Select(d => d.Name).ShouldBe(["class"]);
        compiled.ResultFact.ShouldBeNull();
        Compile.In(environment, "relationship.trust").ResultFact.ShouldNotBeNull().Path.ShouldBe("relationship.trust");
    }

    [Fact]
    public void FindCycle_FactsThatDependOnOneAnother_AreNamed()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var a = environment.AddDerivedFact(TestModel.Info("relationship.a"), ConditionType.Bool, out _).ShouldNotBeNull();
        var b = environment.AddDerivedFact(TestModel.Info("agreements[].b"), ConditionType.Bool, out _).ShouldNotBeNull();
        a.Define(new DerivedCase(null, Compile.In(environment, "agreements.exists(x, x.b)", a.Scope)));
        environment.FindCycle().ShouldBeNull();
        b.Define(new DerivedCase(null, Compile.In(environment, "agreement.noticeInWriting || relationship.a", b.Scope)));
        environment.FindCycle().ShouldNotBeNull().Select(s => s.Info.Path).ShouldBe(["relationship.a", "agreements[].b"]);

        var context = environment.CreateContext();
        context.Begin(new TestModel.Partnership { Relationship = new(), Agreements = [new() { NoticeInWriting = false }] });
        Compile.In(environment, "relationship.a").Evaluate(context).Error.ShouldNotBeNull().Message.ShouldContain("derived from itself");
        Compile.In(environment, "agreements[0].b").Evaluate(context).IsError.ShouldBeTrue();
    }

    internal static ConditionEnvironment Environment()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        environment.AddParameter("minimumTermMonths", ConditionType.Double);
        environment.AddExtension(TestModel.Info("extensions.qualityMark"), ConditionType.Bool).ShouldBeNull();
        environment.AddExtension(TestModel.Info("agreements[].extensions.qualityMark"), ConditionType.Bool).ShouldBeNull();
        var derived = environment.AddDerivedFact(TestModel.Info("relationship.class"), ConditionType.String, out _).ShouldNotBeNull();
        derived.Define(new DerivedCase(null, Compile.In(environment, "relationship.trust > 0.5 ? 'x' : 'y'", derived.Scope)));
        return environment;
    }
}
