using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Xunit;
using static BfaRadet.Tests.Domain.Records.AnAdjustment;
using NotYourDuty = BfaRadet.Domain.Councils.NotYourDuty;

namespace BfaRadet.Tests.Domain.Records;

public sealed class AdoptingMinutesTests
{
    [Fact]
    public void The_last_confirmation_adopts_and_not_one_before()
    {
        var minutes = Sent();

        Assert.False(minutes.Confirm(Chair).Value);
        Assert.False(minutes.Confirm(Second).Value);
        Assert.Equal(AdjustmentState.Adjusting, minutes.Adjustment.State);
        Assert.Equal(["Justerare 1"], minutes.Adjustment.Waiting.Select(s => s.Name));
        Assert.True(minutes.Confirm(First).Value);

        Assert.Equal((AdjustmentState.Adopted, 1), (minutes.Adjustment.State, minutes.Adjustment.SealNumber));
        Assert.Single(minutes.Adjustment.Events.OfType<MinutesAdopted>());
    }

    [Fact]
    public void Twice_is_harmless_before_and_after_they_are_adopted()
    {
        var minutes = Sent();
        var hash = minutes.Adjustment.FrozenHash;
        _ = minutes.Confirm(Chair).Value;

        Assert.False(minutes.Confirm(Chair).Value);
        _ = (minutes.Confirm(First).Value, minutes.Confirm(Second).Value);
        Assert.False(minutes.Confirm(Chair, hash).Value);

        Assert.Equal(3, minutes.Adjustment.Confirmations.Count);
        Assert.Single(minutes.Seals);
    }

    [Fact]
    public void Others_than_the_signers_are_refused_the_secretary_too()
    {
        var minutes = Sent();

        Assert.All([Secretary, Member, Observer], one => Assert.Equal(
            new AdjustmentRefusal.NotASigner(["Ordföranden", "Justerare 1", "Justerare 2"]), minutes.Confirm(one).Refusal));
        Assert.Empty(minutes.Adjustment.Confirmations);
    }

    [Fact]
    public void Who_read_another_version_is_refused()
    {
        var minutes = Sent("det första");
        var read = minutes.Adjustment.FrozenHash;
        _ = minutes.Adjustment.SendBack(Secretary, "Fel namn i § 1").Value;
        _ = minutes.Freeze(text: "det andra").Value;

        Assert.Equal(new AdjustmentRefusal.ReadAnother(), minutes.Confirm(Chair, read).Refusal);
        Assert.Equal(2, minutes.Adjustment.Round);
    }

    [Fact]
    public void Nothing_is_confirmed_in_another_state()
    {
        var minutes = new AnAdjustment();

        Assert.Equal(new AdjustmentRefusal.NotInThatState(AdjustmentState.Draft), minutes.Confirm(Chair, "").Refusal);
        minutes = Adopted();
        _ = minutes.Adjustment.Reopen(Chair, "Röstetalet i § 4 var fel").Value;
        Assert.Equal(new AdjustmentRefusal.NotInThatState(AdjustmentState.Reopened), minutes.Confirm(Chair, "").Refusal);
    }

    [Fact]
    public void What_is_sent_back_is_confirmed_anew_by_all()
    {
        var minutes = Sent();
        _ = (minutes.Confirm(Chair).Value, minutes.Confirm(First).Value);

        _ = minutes.Adjustment.SendBack(Second, "Reservationen saknas").Value;

        Assert.Equal((AdjustmentState.Draft, "Reservationen saknas"), (minutes.Adjustment.State, minutes.Adjustment.Reason));
        Assert.Empty(minutes.Adjustment.Confirmations);
        Assert.Null(minutes.Adjustment.Frozen);
        _ = minutes.Freeze().Value;
        Assert.Equal(3, minutes.Adjustment.Waiting.Count());
    }

    [Fact]
    public void Who_neither_leads_nor_signs_sends_nothing_on_or_back()
    {
        var minutes = new AnAdjustment();

        Assert.Equal(new NotYourDuty(MinutesAdjustment.Leaders), minutes.Freeze(Member).Refusal);
        _ = minutes.Freeze().Value;
        Assert.Equal(new NotYourDuty(MinutesAdjustment.Leaders), minutes.Adjustment.SendBack(Member, "Nej").Refusal);
        Assert.Equal(new NotYourDuty(MinutesAdjustment.Leaders), Adopted().Adjustment.Reopen(First, "Nej").Refusal);
    }

    [Fact]
    public void A_reason_is_needed_to_send_back_and_to_reopen()
    {
        Assert.Equal(new EmptyText("Reason"), Sent().Adjustment.SendBack(Secretary, "  ").Refusal);
        Assert.Equal(new EmptyText("Reason"), Adopted().Adjustment.Reopen(Secretary, "").Refusal);
    }

    [Fact]
    public void What_blocks_is_refused_and_what_only_informs_is_not()
    {
        var minutes = new AnAdjustment();

        var refused = minutes.Freeze(gaps: [new MissingInMinutes.NotClosed(), new MissingInMinutes.NoAdjuster()]).Refusal;

        Assert.Equal(new AdjustmentRefusal.StillMissing([new MissingInMinutes.NotClosed()]), refused);
        Assert.Null(minutes.Freeze(gaps: new MissingInMinutes.NoAdjuster()).Refusal);
    }

    [Fact]
    public void Reopened_minutes_get_a_seal_that_replaces_the_one_before()
    {
        var minutes = Adopted();
        _ = minutes.Adjustment.Reopen(Chair, "Röstetalet i § 4 var fel").Value;

        _ = minutes.Freeze(text: "rättat").Value;
        _ = Signers.Select(s => minutes.Confirm(s).Value).ToList();

        Assert.Equal((2, 1), (minutes.Seals[1].Number, minutes.Seals[1].Replaces));
        Assert.Equal(minutes.Seals[0].Hash, minutes.Seals[1].Previous);
    }

    [Fact]
    public void The_text_is_locked_while_adjusting_and_when_adopted()
    {
        var minutes = new AnAdjustment();

        Assert.Null(minutes.Adjustment.Lock.On(minutes.Section));
        _ = minutes.Freeze().Value;
        Assert.Equal(new AdjustmentRefusal.TextIsLocked(AdjustmentState.Adjusting), minutes.Adjustment.Lock.On(minutes.Section));
        Assert.Equal(new AdjustmentRefusal.TextIsLocked(AdjustmentState.Adopted), Adopted().Adjustment.Lock.On(minutes.Section));
    }

    [Fact]
    public void A_paragraf_adjusted_at_once_is_locked_from_then_on()
    {
        var minutes = new AnAdjustment();
        _ = minutes.Adjustment.FreezeSection(Secretary, minutes.Section, "§ 1", RecordJson.Adoptable(minutes.Record(), minutes.Record().Sections[0]), handled: true, [], At(0)).Value;
        var hash = minutes.Adjustment.Find(minutes.Section)!.Hash;

        Assert.Equal(new AdjustmentRefusal.SectionIsLocked(), minutes.Adjustment.Lock.On(minutes.Section));
        Assert.Equal(new AdjustmentRefusal.ReadAnother(), minutes.Adjustment.ConfirmSection(Chair, minutes.Section, "annat", At(1)).Refusal);
        Assert.Equal([false, false, true], Signers.Select(s => minutes.Adjustment.ConfirmSection(s, minutes.Section, hash, At(2)).Value));

        Assert.Equal(At(2), minutes.Adjustment.Find(minutes.Section)!.AdjustedAt);
        Assert.IsType<AdjustmentRefusal.NotInThatState>(minutes.Adjustment.SendSectionBack(Secretary, minutes.Section, "Ångrar mig").Refusal);
        _ = minutes.Freeze().Value;
        _ = minutes.Adjustment.SendBack(Secretary, "Fel i annan paragraf").Value;
        Assert.Equal(new AdjustmentRefusal.SectionIsLocked(), minutes.Adjustment.Lock.On(minutes.Section));
    }

    [Fact]
    public void A_paragraf_that_nobody_has_come_to_is_not_adjusted()
    {
        var minutes = new AnAdjustment();

        var refused = minutes.Adjustment.FreezeSection(Secretary, minutes.Section, "§ 1", RecordJson.Adoptable(minutes.Record(), minutes.Record().Sections[0]), handled: false, [], At(0)).Refusal;

        Assert.Equal(new AdjustmentRefusal.SectionNotHandled(), refused);
    }
}
