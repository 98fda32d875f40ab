namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Whether a batch can be taken: the right to write, the schema by the authority, and no new personal number. One that can is
/// added to those that will be saved together.
/// </summary>
internal sealed class BatchJudging(DeskRooms rooms, MinutesStore store, TimeProvider clock, ILogger<MinutesDesk> log)
{
    /// <summary>Judges a batch on top of those judged before it; null when it fits.</summary>
    public (Declined Kind, string Why)? Judge(MinutesDesk.Push push, DeskGroup judged)
    {
        var room = push.Seat.Room;
        if (room.Knows(push.Batch) || judged.Has(room, push.Batch))
        {
            // Sent twice: it is there already, and its receipt with all that was missed. Also of who may write no more.
            judged.Repeated.Add(push);
            return null;
        }

        if (!push.Seat.Rights.Write)
        {
            return (Declined.NoRight, push.Seat.Rights.Why is { Length: > 0 } why ? why : MinutesTexts.NoRight);
        }

        var behind = judged.VersionOf(room) - push.On;
        if (push.On < 0 || behind < 0)
        {
            return (Declined.Unfit, MinutesTexts.Unfit);
        }

        if (behind > MinutesLimits.Behind)
        {
            return (Declined.Wait, MinutesTexts.Behind);
        }

        if (rooms.IsClosed(room))
        {
            return (Declined.Wait, MinutesTexts.Stopped);
        }

        var before = rooms.Spent;
        try
        {
            return Judge(push, room, judged);
        }
        catch (StoppedException)
        {
            // The rest of the group stands on what the authority holds: it is saved first, and then there is a new authority.
            log.JudgingStopped(push.Steps.Length);
            return WireSteps.Count(push.Steps) > 1 ? (Declined.Split, MinutesTexts.Split) : (Declined.TooLarge, MinutesTexts.TooHeavy);
        }
        catch (Exception fault)
        {
            log.JudgingFailed(fault);
            rooms.Doubt();
            return (Declined.Unfit, MinutesTexts.Unfit);
        }
        finally
        {
            judged.Spent += rooms.Spent - before;
        }
    }

    private (Declined Kind, string Why)? Judge(MinutesDesk.Push push, MinutesRoom room, DeskGroup judged)
    {
        var authority = rooms.Open(room);
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
                "too-much" => (Declined.TooLarge, MinutesTexts.TooHeavy),
                "split" => (Declined.Split, MinutesTexts.Split),
                _ => (Declined.Unfit, MinutesTexts.Unfit),
            };
        }

        if (judgement.After is { } after && NumberGuard.Adds(judgement.Before ?? [], after, clock.Today()))
        {
            return (Declined.PersonalNumber, MinutesTexts.PersonalNumber);
        }

        authority.Accept(room.Name);
        judged.Add(push, judgement);
        return null;
    }
}
