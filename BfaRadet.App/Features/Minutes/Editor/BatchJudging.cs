namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>
/// Whether a batch can be taken: the right to write, its size, the schema by the authority, and no new personal number.
/// One that can is added to those that will be saved together.
/// </summary>
internal sealed class BatchJudging(DeskRooms rooms, MinutesStore store, TimeProvider clock, ILogger<MinutesDesk> log)
{
    /// <summary>Judges a batch on top of those judged before it; null when it fits.</summary>
    public (Declined Kind, string Why)? Judge(MinutesDesk.Push push, DeskGroup judged)
    {
        var room = push.Seat.Room;
        if (!push.Seat.Rights.Write && !room.Knows(push.Batch))
        {
            return (Declined.NoRight, push.Seat.Rights.Why is { Length: > 0 } why ? why : MinutesTexts.NoRight);
        }

        if (push.Steps.Length > MinutesLimits.BatchLength)
        {
            return (Declined.TooLarge, MinutesTexts.TooLarge);
        }

        try
        {
            var authority = rooms.Open(room);
            var version = judged.VersionOf(room);
            if (push.On < 0 || push.On > version)
            {
                return (Declined.Unfit, MinutesTexts.Unfit);
            }

            if (room.Knows(push.Batch) || judged.Has(push.Batch)
                || push.On < room.Reach && store.Since(room.Item, push.On).Any(b => b.Id == push.Batch))
            {
                // Sent twice: it is there already, and its receipt with all that was missed.
                judged.Repeated.Add(push);
                return null;
            }

            if (rooms.IsStopped(room))
            {
                return (Declined.Wait, MinutesTexts.Stopped);
            }

            if (TypedWords.Read(push.Steps) is { } words && authority.Typed(room.Name, push.On, words) is { } at)
            {
                judged.Add(push, new Judgement(null, (words with { At = at }).ToSteps(), 1, null, null));
                return null;
            }

            var missed = push.On < authority.Reach(room.Name) ? judged.StepsSince(room, push.On, store) : null;
            var judgement = authority.Judge(room.Name, push.On, push.Steps, missed);
            if (judgement.Error is { } error)
            {
                return error switch
                {
                    "too-long" => (Declined.TooLarge, MinutesTexts.Full),
                    "too-many" => (Declined.TooLarge, MinutesTexts.TooLarge),
                    _ => (Declined.Unfit, MinutesTexts.Unfit),
                };
            }

            if (judgement.After is { } after && NumberGuard.Adds(judgement.Before ?? "", after, clock.Today()))
            {
                return (Declined.PersonalNumber, MinutesTexts.PersonalNumber);
            }

            authority.Accept(room.Name);
            judged.Add(push, judgement);
            return null;
        }
        catch (Exception fault)
        {
            log.JudgingFailed(fault);
            // What was judged in the same group is not on disk yet, but it is what the rest of the group stands on.
            if (!judged.Rooms.Contains(room))
            {
                rooms.Forget(room);
            }

            return (Declined.Unfit, MinutesTexts.Unfit);
        }
    }
}
