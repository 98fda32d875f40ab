using BfaRadet.Domain.Records;
using Xunit;
using static BfaRadet.Tests.Domain.Records.AnAdjustment;
using Actor = BfaRadet.Domain.Councils.Actor;
using NotYourDuty = BfaRadet.Domain.Councils.NotYourDuty;

namespace BfaRadet.Tests.Domain.Records;

public sealed class ReviewingMinutesTests
{
    private readonly AnAdjustment _minutes = new();

    [Fact]
    public void Members_comment_once_they_are_sent_for_review_and_observers_never()
    {
        Assert.Equal(new AdjustmentRefusal.NotInThatState(AdjustmentState.Draft), Comment(Member).Refusal);
        Send();

        Assert.Null(Comment(Member).Refusal);
        Assert.IsType<NotYourDuty>(Comment(Observer).Refusal);
        Assert.Single(_minutes.Adjustment.Notes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_suggestion_needs_words_that_stand_there_once(int times)
    {
        Send();

        Assert.Equal(new AdjustmentRefusal.WordsNotFound("41 km/h", times), Suggest(times).Refusal);
        Assert.Null(Suggest(1).Refusal);
    }

    [Fact]
    public void A_note_is_answered_once_by_those_who_lead()
    {
        Send();
        var id = new ReviewNoteId(Guid.CreateVersion7());
        _ = _minutes.Adjustment.Note(Member, id, _minutes.Section, "41 km/h", "", "43 km/h", 1, At(1)).Value;

        Assert.IsType<NotYourDuty>(_minutes.Adjustment.Answer(Member, id, ReviewAnswer.Accepted, "").Refusal);
        Assert.Null(_minutes.Adjustment.Answer(Secretary, id, ReviewAnswer.Declined, "Mätningen säger 41.").Refusal);
        Assert.Null(_minutes.Adjustment.Answer(Secretary, id, ReviewAnswer.Declined, "").Refusal);

        Assert.Equal(new AdjustmentRefusal.NoteIsAnswered("Sekreteraren"), _minutes.Adjustment.Answer(Chair, id, ReviewAnswer.Accepted, "").Refusal);
        Assert.Equal("Mätningen säger 41.", _minutes.Adjustment.Notes[0].Reply);
    }

    [Fact]
    public void A_note_is_taken_back_by_whoever_wrote_it_and_asking_twice_is_harmless()
    {
        Send();
        var id = Noted();

        Assert.Equal(new AdjustmentRefusal.NotYourNote("Ledamoten"), _minutes.Adjustment.TakeNoteBack(Secretary, id).Refusal);
        Assert.Null(_minutes.Adjustment.TakeNoteBack(Member, id).Refusal);
        Assert.Null(_minutes.Adjustment.TakeNoteBack(Member, id).Refusal);

        Assert.Empty(_minutes.Adjustment.Notes);
    }

    [Fact]
    public void A_note_that_is_answered_or_belongs_to_a_locked_record_stays()
    {
        Send();
        var (answered, open) = (Noted(), Noted());
        _ = _minutes.Adjustment.Answer(Secretary, answered, ReviewAnswer.Answered, "Ja.").Value;

        Assert.Equal(new AdjustmentRefusal.NoteIsAnswered("Sekreteraren"), _minutes.Adjustment.TakeNoteBack(Member, answered).Refusal);
        _ = _minutes.Freeze().Value;
        Assert.Equal(new AdjustmentRefusal.NotInThatState(AdjustmentState.Adjusting), _minutes.Adjustment.TakeNoteBack(Member, open).Refusal);
        Assert.Equal(2, _minutes.Adjustment.Notes.Count);
    }

    [Fact]
    public void Notes_stay_when_the_review_is_over()
    {
        Send();
        _ = Comment(Member).Value;

        _ = _minutes.Freeze().Value;

        Assert.Single(_minutes.Adjustment.Notes);
        Assert.Equal(new AdjustmentRefusal.NotInThatState(AdjustmentState.Adjusting), Comment(Member).Refusal);
    }

    private void Send() => _ = _minutes.Adjustment.SendForReview(Secretary, [_minutes.Section], [], At(0)).Value;

    private ReviewNoteId Noted()
    {
        var id = new ReviewNoteId(Guid.CreateVersion7());
        _ = _minutes.Adjustment.Note(Member, id, _minutes.Section, "", "Stämmer tiden?", null, 0, At(1)).Value;
        return id;
    }

    private Result<Done> Comment(Actor by) => _minutes.Adjustment.Note(
        by, new ReviewNoteId(Guid.CreateVersion7()), _minutes.Section, "", "Stämmer tiden?", null, 0, At(1));

    private Result<Done> Suggest(int times) => _minutes.Adjustment.Note(
        Member, new ReviewNoteId(Guid.CreateVersion7()), _minutes.Section, "41 km/h", "", "43 km/h", times, At(1));
}
