using BfaRadet.Domain.Law;
using Xunit;

namespace BfaRadet.Tests.Domain.Law;

/// <summary>The law clock by tables of dates around every threshold.</summary>
public sealed class LawClockTests
{
    private static readonly PictureContents _whole = new("sidan 2", "sidan 3", "sidan 4", "", "sidan 5", true, ["folkhälsoplanen"], "");

    [Theory]
    [InlineData("2026-02-04", "2027-08-04", Light.Green)]
    [InlineData("2026-02-04", "2027-08-05", Light.Amber)]
    [InlineData("2026-02-04", "2028-02-04", Light.Amber)]
    [InlineData("2026-02-04", "2028-02-05", Light.Red)]
    [InlineData("2024-02-29", "2026-02-28", Light.Amber)]
    [InlineData("2024-02-29", "2026-03-01", Light.Red)]
    public void A_picture_is_to_be_updated_within_24_months(string adopted, string day, Light light)
    {
        var standing = Read(LawRule.PictureAge, day, Picture(adopted));

        Assert.Equal(light, standing.Light);
    }

    [Theory]
    [InlineData("2028-06-30", Light.Green)]
    [InlineData("2028-07-01", Light.Amber)]
    [InlineData("2028-12-31", Light.Amber)]
    [InlineData("2029-01-01", Light.Red)]
    public void By_calendar_year_it_is_to_be_updated_in_the_second_year_after(string day, Light light)
    {
        var standing = LawClock.On(Day(day), Facts(Picture("2026-02-04")), new LawChoices(ByCalendarYear: true)).Single(s => s.Rule == LawRule.PictureAge);

        Assert.Equal(new DateOnly(2028, 12, 31), standing.DueOn);
        Assert.Equal(light, standing.Light);
    }

    [Fact]
    public void A_new_version_counts_from_its_own_day()
    {
        var standing = Read(LawRule.PictureAge, "2026-02-05", Picture("2024-02-07"), Picture("2026-02-04"));

        Assert.Equal(Light.Green, standing.Light);
        Assert.Equal(new DateOnly(2028, 2, 4), standing.DueOn);
        Assert.Equal(Light.Amber, Read(LawRule.PictureAge, "2026-02-03", Picture("2024-02-07"), Picture("2026-02-04")).Light);
    }

    [Fact]
    public void A_picture_lacks_what_is_not_pointed_at()
    {
        var standing = Read(LawRule.Picture, "2026-03-01", Picture("2026-02-04", _whole with { Consequences = "", Information = "", WholeMunicipality = false }));

        Assert.Equal(Light.Amber, standing.Light);
        Assert.Contains(new LawFinding.PartsMissing([PicturePart.Consequences, PicturePart.Information, PicturePart.WholeMunicipality]), standing.Findings);
        Assert.Equal(Light.Green, Read(LawRule.Picture, "2026-03-01", Picture("2026-02-04", _whole with { Information = "", NoInformationBecause = "enkäten görs nästa år" })).Light);
    }

    [Fact]
    public void A_draft_is_something_and_nothing_is_not()
    {
        Assert.Equal(Light.Red, Read(LawRule.Picture, "2026-03-01").Light);
        Assert.Equal(Light.Amber, Read(LawRule.Picture, "2026-03-01", Picture(null)).Light);
        Assert.Equal(Light.Red, Read(LawRule.PictureAge, "2026-03-01", Picture(null)).Light);
    }

    [Theory]
    [InlineData("2024-06-30", Light.Amber)]
    [InlineData("2024-07-01", Light.Red)]
    public void A_plan_is_needed_from_the_first_of_July_2024(string day, Light light)
    {
        Assert.Equal(light, Read(LawRule.Plan, day).Light);
        Assert.Equal(light, Read(LawRule.FollowUp, day).Light);
    }

    [Fact]
    public void A_plan_rests_on_a_picture_that_was_adopted_before_it()
    {
        var picture = Picture("2026-02-04");

        Assert.Equal(Light.Green, Read(LawRule.Plan, "2026-03-18", picture, Plan("2026-03-18", picture.Id)).Light);
        Assert.Equal(Light.Green, Read(LawRule.Plan, "2026-02-04", picture, Plan("2026-02-04", picture.Id)).Light);
        Assert.Contains(new LawFinding.PlanBeforePicture(new DateOnly(2026, 2, 3), new DateOnly(2026, 2, 4)), Read(LawRule.Plan, "2026-03-18", picture, Plan("2026-02-03", picture.Id)).Findings);
        Assert.Equal(Light.Red, Read(LawRule.Plan, "2026-03-18", picture, Plan("2026-02-03", picture.Id)).Light);
        Assert.Contains(new LawFinding.PlanWithoutPicture(), Read(LawRule.Plan, "2026-03-18", picture, Plan("2026-03-18", null)).Findings);
    }

    [Theory]
    [InlineData("2026-09-18", Light.Green)]
    [InlineData("2026-09-19", Light.Amber)]
    public void A_picture_that_is_much_newer_than_the_plan_asks_for_a_look(string newer, Light light)
    {
        var picture = Picture("2026-02-04");

        Assert.Equal(light, Read(LawRule.Plan, "2026-12-31", picture, Plan("2026-03-18", picture.Id), Picture(newer)).Light);
    }

    [Theory]
    [InlineData("2027-12-31", Light.Green)]
    [InlineData("2028-01-01", Light.Amber)]
    public void A_plan_ends_with_its_last_day(string day, Light light)
    {
        var picture = Picture("2026-02-04");

        Assert.Equal(light, Read(LawRule.Plan, day, picture, Plan("2026-03-18", picture.Id, validTo: "2027-12-31")).Light);
    }

    [Fact]
    public void A_first_plan_after_the_last_day_is_told_as_late_and_counts()
    {
        var picture = Picture("2024-06-01");
        var standing = Read(LawRule.Plan, "2025-01-01", picture, Plan("2024-09-10", picture.Id));

        Assert.Equal(Light.Green, standing.Light);
        Assert.Contains(new LawFinding.FirstPlanLate(new DateOnly(2024, 9, 10), new DateOnly(2024, 7, 1)), standing.Findings);
    }

    [Theory]
    [InlineData(8, 0, Light.Green)]
    [InlineData(8, 1, Light.Amber)]
    [InlineData(8, 2, Light.Amber)]
    [InlineData(8, 3, Light.Red)]
    [InlineData(0, 0, Light.Amber)]
    public void More_than_a_quarter_of_the_measures_without_a_problem_do_not_rest_on_the_picture(int measures, int untied, Light light)
    {
        var picture = Picture("2026-02-04");

        Assert.Equal(light, Read(LawRule.MeasuresTied, "2026-04-01", picture, Plan("2026-03-18", picture.Id, measures: measures, untied: untied)).Light);
    }

    [Theory]
    [InlineData("2027-09-18", Light.Green)]
    [InlineData("2027-09-19", Light.Amber)]
    [InlineData("2028-03-18", Light.Amber)]
    [InlineData("2028-03-19", Light.Red)]
    public void A_plan_is_followed_up_within_24_months_of_its_decision(string day, Light light)
    {
        var standing = Read(LawRule.FollowUp, day, Plan("2026-03-18", null));

        Assert.Equal(light, standing.Light);
        Assert.Equal(new DateOnly(2028, 3, 18), standing.DueOn);
    }

    [Fact]
    public void A_follow_up_counts_when_it_has_states_and_a_conclusion()
    {
        var plan = Plan("2024-05-02", null);
        var half = Of("2026-03-01", new FollowUpContents(plan.Id, "tabell 1", ""));
        var whole = Of("2026-03-01", new FollowUpContents(plan.Id, "tabell 1", "Fyra av sju är klara."));

        Assert.Contains(new LawFinding.FollowUpNotWhole(new DateOnly(2026, 3, 1)), Read(LawRule.FollowUp, "2026-06-01", plan, half).Findings);
        Assert.Equal(Light.Red, Read(LawRule.FollowUp, "2026-06-01", plan, half).Light);
        Assert.Equal(new DateOnly(2028, 3, 1), Read(LawRule.FollowUp, "2026-06-01", plan, whole).DueOn);
        Assert.Equal(Light.Green, Read(LawRule.FollowUp, "2026-06-01", plan, whole).Light);
    }

    [Fact]
    public void A_new_plan_does_not_wash_away_that_the_former_was_never_followed_up() =>
        Assert.Equal(Light.Red, Read(LawRule.FollowUp, "2026-06-01", Plan("2024-05-02", null), Plan("2026-05-20", null)).Light);

    [Fact]
    public void Picture_and_plan_are_each_tied_to_other_planning_or_say_why_not()
    {
        var bare = _whole with { Ties = [] };

        Assert.Equal(Light.Red, Read(LawRule.OtherPlanning, "2026-04-01").Light);
        Assert.Equal(Light.Green, Read(LawRule.OtherPlanning, "2026-04-01", Picture("2026-02-04")).Light);
        Assert.Equal(Light.Red, Read(LawRule.OtherPlanning, "2026-04-01", Picture("2026-02-04", bare)).Light);
        Assert.Equal(Light.Amber, Read(LawRule.OtherPlanning, "2026-04-01", Picture("2026-02-04"), Plan("2026-03-18", null)).Light);
        Assert.Equal(Light.Green, Read(LawRule.OtherPlanning, "2026-04-01", Picture("2026-02-04", bare with { NoTiesBecause = "planerna görs om i år" })).Light);
    }

    [Theory]
    [InlineData("2026-09-02", Light.Green)]
    [InlineData("2026-09-03", Light.Amber)]
    [InlineData("2026-12-01", Light.Amber)]
    [InlineData("2026-12-02", Light.Red)]
    public void An_agreement_is_warned_of_before_it_expires(string day, Light light) =>
        Assert.Equal(light, Read(LawRule.Agreements, day, Agreement("2024-12-01", validTo: "2026-12-01")).Light);

    [Fact]
    public void An_agreement_has_a_purpose_and_an_area()
    {
        var bare = Of("2024-12-01", new AgreementContents("Polismyndigheten", [], ["trafik"], null, null));

        Assert.Contains(new LawFinding.AgreementNotWhole("Polismyndigheten"), Read(LawRule.Agreements, "2026-01-01", bare).Findings);
        Assert.Equal(Light.Amber, Read(LawRule.Agreements, "2026-01-01", bare).Light);
    }

    [Fact]
    public void To_have_tried_is_something_and_the_new_agreement_follows_the_old()
    {
        var attempt = Of("2026-01-15", new AttemptContents(AttemptAim.Agreement, "Polismyndigheten", ""));

        Assert.Equal(Light.Red, Read(LawRule.Agreements, "2026-02-01").Light);
        Assert.Equal(Light.Amber, Read(LawRule.Agreements, "2026-02-01", attempt).Light);
        Assert.Equal(Light.Green, Read(LawRule.Agreements, "2026-11-01", Agreement("2024-12-01", "2026-12-01"), Agreement("2026-10-01", null)).Light);
    }

    [Fact]
    public void The_council_is_led_by_the_municipality_and_the_others_are_leading()
    {
        var good = new CouncilOnRecord(true, true, [new OutsideSeat("Polismyndigheten", false, true)]);
        var vacant = good with { Outside = [new OutsideSeat("Polismyndigheten", true, true), new OutsideSeat("Bostadsbolaget", false, false)] };
        var asked = Of("2026-01-15", new AttemptContents(AttemptAim.Representation, "polismyndigheten", ""));

        Assert.Equal(Light.Green, Council(good).Light);
        Assert.Equal(Light.Red, Council(good with { Chaired = false }).Light);
        Assert.Equal(Light.Amber, Council(good with { LedByMunicipality = false }).Light);
        Assert.Equal(Light.Red, Council(good with { Outside = [] }).Light);
        Assert.Contains(new LawFinding.NotRepresented(["Polismyndigheten", "Bostadsbolaget"]), Council(vacant).Findings);
        Assert.Contains(new LawFinding.NotRepresented(["Bostadsbolaget"]), Council(vacant, asked).Findings);
    }

    [Theory]
    [InlineData("2026-03-11", Light.Green)]
    [InlineData("2027-03-10", Light.Green)]
    [InlineData("2027-03-11", Light.Amber)]
    public void The_council_meets_within_a_year(string day, Light light)
    {
        var facts = LawFacts.None with { Council = new CouncilOnRecord(true, true, [new OutsideSeat("Polismyndigheten", false, true)]), Meetings = [new DateOnly(2026, 3, 11)] };

        Assert.Equal(light, LawClock.On(Day(day), facts, LawChoices.Usual).Single(s => s.Rule == LawRule.Council).Light);
    }

    [Fact]
    public void The_function_is_reachable_and_informs()
    {
        var function = Of("2024-01-01", new CoordinationContents("växeln", [], null));
        var published = Facts(function) with { Published = [new DateOnly(2026, 3, 11)] };

        Assert.Equal(Light.Red, Read(LawRule.Coordination, "2026-04-01").Light);
        Assert.Equal(Light.Amber, Read(LawRule.Coordination, "2026-04-01", function).Light);
        Assert.Equal(Light.Green, LawClock.On(Day("2026-09-11"), published, LawChoices.Usual).Single(s => s.Rule == LawRule.Coordination).Light);
        Assert.Equal(Light.Amber, LawClock.On(Day("2026-09-12"), published, LawChoices.Usual).Single(s => s.Rule == LawRule.Coordination).Light);
        Assert.Equal(Light.Red, Read(LawRule.Coordination, "2026-04-01", Of("2024-01-01", new CoordinationContents("växeln", [], Day("2026-03-31")))).Light);
    }

    [Theory]
    [InlineData("2026-12-15", Light.Green)]
    [InlineData("2026-12-16", Light.Amber)]
    [InlineData("2027-06-15", Light.Amber)]
    [InlineData("2027-06-16", Light.Red)]
    public void The_assembly_is_reported_to(string day, Light light)
    {
        var (body, report) = (Of("2023-07-01", ResponsibleBodyContents.Empty, "kommunstyrelsen"), Of("2025-12-15", ReportContents.Empty));

        Assert.Equal(light, Read(LawRule.Reports, day, body, report).Light);
        Assert.Equal(Light.Red, Read(LawRule.Reports, day, report).Light);
    }

    [Fact]
    public void A_withdrawn_document_does_not_count_from_that_day()
    {
        var picture = Picture("2026-02-04") with { WithdrawnOn = new DateOnly(2026, 5, 1) };

        Assert.Equal(Light.Green, Read(LawRule.Picture, "2026-04-30", picture).Light);
        Assert.Equal(Light.Red, Read(LawRule.Picture, "2026-05-01", picture).Light);
    }

    [Fact]
    public void Before_the_law_there_is_nothing_to_tell()
    {
        Assert.Empty(LawClock.On(new DateOnly(2023, 6, 30), LawFacts.None, LawChoices.Usual));
        Assert.Equal(LawRules.All, LawClock.On(new DateOnly(2023, 7, 1), LawFacts.None, LawChoices.Usual).Select(s => s.Rule));
    }

    private static Standing Read(LawRule rule, string day, params DocumentOnRecord[] documents) =>
        LawClock.On(Day(day), Facts(documents), LawChoices.Usual).Single(s => s.Rule == rule);

    private static Standing Council(CouncilOnRecord council, params DocumentOnRecord[] documents) =>
        LawClock.On(new DateOnly(2026, 4, 1), Facts(documents) with { Council = council, Meetings = [new DateOnly(2026, 3, 11)] }, LawChoices.Usual).Single(s => s.Rule == LawRule.Council);

    private static LawFacts Facts(params DocumentOnRecord[] documents) => LawFacts.None with { Documents = documents.ToValueList() };

    private static DocumentOnRecord Picture(string? adopted, PictureContents? contents = null) => Of(adopted, contents ?? _whole, "kommunstyrelsen");

    private static DocumentOnRecord Plan(string decided, LawDocumentId? picture, string? validTo = null, int measures = 7, int untied = 0) =>
        Of(decided, new PlanContents(null, validTo is null ? null : Day(validTo), picture, measures, untied, [], ""), "kommunstyrelsen");

    private static DocumentOnRecord Agreement(string signed, string? validTo) =>
        Of(signed, new AgreementContents("Polismyndigheten", ["trygghet"], ["trafik"], null, validTo is null ? null : Day(validTo)));

    private static DocumentOnRecord Of(string? on, LawContents contents, string body = "") =>
        new(new LawDocumentId(Guid.CreateVersion7()), new LawDocumentText("Handling", on is null ? null : Day(on), body, "", "", "", contents), null);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
