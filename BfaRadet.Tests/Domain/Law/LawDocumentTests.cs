using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Law;
using Xunit;

namespace BfaRadet.Tests.Domain.Law;

/// <summary>A document that shows how the law is kept: put on record, corrected, withdrawn.</summary>
public sealed class LawDocumentTests
{
    private static readonly Actor _coordinator = new(null, "Samordnaren", Duties.Coordinator, new DateOnly(2026, 3, 20));
    private static readonly LawDocumentText _picture = new("Lägesbild 2026", new DateOnly(2026, 2, 4), "kommunstyrelsen", "§ 18", "KS 2025/0377", "", PictureContents.Empty);

    [Fact]
    public void Only_preparers_put_one_on_record() =>
        Assert.IsType<NotYourDuty>(Create(_picture, _coordinator with { Duties = Duties.Member }).Refusal);

    [Fact]
    public void What_has_not_been_yet_is_no_evidence()
    {
        Assert.Equal(new LawRefusal.NotYet(new DateOnly(2026, 3, 21)), Create(_picture with { On = new DateOnly(2026, 3, 21) }).Refusal);
        Assert.Null(Create(_picture with { On = new DateOnly(2026, 3, 20) }).Refusal);
    }

    [Fact]
    public void A_picture_may_be_worked_on_and_a_report_may_not()
    {
        Assert.Null(Create(_picture with { On = null, Body = "" }).Refusal);
        Assert.Equal(new LawRefusal.NoDay(), Create(_picture with { On = null, Contents = ReportContents.Empty }).Refusal);
    }

    [Fact]
    public void A_decided_picture_says_who_decided() =>
        Assert.Equal(new EmptyText("Body"), Create(_picture with { Body = " " }).Refusal);

    [Fact]
    public void An_agreement_has_a_party_and_a_plan_ends_after_it_begins()
    {
        Assert.Equal(new EmptyText("Party"), Create(_picture with { Contents = AgreementContents.Empty }).Refusal);
        Assert.Equal(
            new LawRefusal.EndsBeforeItStarts(new DateOnly(2026, 4, 1), new DateOnly(2026, 3, 31)),
            Create(_picture with { Contents = PlanContents.Empty with { ValidFrom = new DateOnly(2026, 4, 1), ValidTo = new DateOnly(2026, 3, 31) } }).Refusal);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1_001, 0)]
    [InlineData(7, 8)]
    [InlineData(7, -1)]
    public void Counts_are_within_what_they_are_of(int measures, int untied) =>
        Assert.IsType<LawRefusal.WrongCount>(Create(_picture with { Contents = PlanContents.Empty with { Measures = measures, Untied = untied } }).Refusal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("kommunen.se/lagesbild")]
    [InlineData("file:///etc/passwd")]
    public void Only_an_address_of_the_web_is_a_link(string link) =>
        Assert.Equal(new LawRefusal.NotALink(link), Create(_picture with { Link = link }).Refusal);

    [Fact]
    public void Two_who_correct_different_fields_both_have_their_way_and_the_same_field_is_a_clash()
    {
        var document = Create(_picture).Value;
        var seen = document.Text;
        Assert.Null(document.Edit(_coordinator, seen, seen with { Section = "§ 19" }).Refusal);
        Assert.Null(document.Edit(_coordinator, seen, seen with { RegistryNumber = "KS 2026/1" }).Refusal);

        Assert.Equal(("§ 19", "KS 2026/1"), (document.Section, document.RegistryNumber));
        Assert.IsType<EditClash>(document.Edit(_coordinator, seen, seen with { Section = "§ 20" }).Refusal);
    }

    [Fact]
    public void A_picture_stays_a_picture()
    {
        var document = Create(_picture).Value;

        Assert.Equal(new LawRefusal.AnotherKind(), document.Edit(_coordinator, document.Text, document.Text with { Contents = ReportContents.Empty }).Refusal);
    }

    [Fact]
    public void A_withdrawn_one_is_kept_with_its_reason_and_may_count_again()
    {
        var document = Create(_picture).Value;

        Assert.Equal(new EmptyText("WithdrawnBecause"), document.Withdraw(_coordinator, " ").Refusal);
        Assert.Null(document.Withdraw(_coordinator, "Beslutet upphävdes.").Refusal);
        Assert.Equal(new DateOnly(2026, 3, 20), document.WithdrawnOn);
        Assert.Equal(new LawRefusal.IsWithdrawn(new DateOnly(2026, 3, 20)), document.Edit(_coordinator, document.Text, document.Text with { Title = "Ny" }).Refusal);
        Assert.Null(document.Withdraw(_coordinator, "Beslutet upphävdes.").Refusal);
        Assert.Null(document.Restore(_coordinator).Refusal);
        Assert.Null(document.WithdrawnOn);
        Assert.Equal(3, document.Events.Count);
    }

    private static Result<LawDocument> Create(LawDocumentText text, Actor? by = null) =>
        LawDocument.Create(by ?? _coordinator, new LawDocumentId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()), text);
}
