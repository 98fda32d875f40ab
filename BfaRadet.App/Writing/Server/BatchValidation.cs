namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Whether a batch can be taken: the right to write, the schema by the authority, and no new personal number. One that can is
/// added to those that will be saved together.
/// </summary>
internal sealed class BatchValidation(OpenDocuments documents, DocumentStore store, TimeProvider clock, ILogger<WritingEngine> log)
{
    /// <summary>Judges a batch on top of those judged before it; null when it fits.</summary>
    public (Declined Kind, string Why)? Judge(WritingEngine.Push push, CommitGroup judged)
    {
        var document = push.Participant.Document;
        if (document.Knows(push.Batch) || judged.Has(document, push.Batch))
        {
            // Sent twice: it is there already, and its receipt with all that was missed. Also of who may write no more.
            judged.Repeated.Add(push);
            return null;
        }

        if (!push.Participant.Rights.Write)
        {
            return (Declined.NoRight, push.Participant.Rights.Why is { Length: > 0 } why ? why : WritingTexts.NoRight);
        }

        var behind = judged.VersionOf(document) - push.On;
        if (push.On < 0 || behind < 0)
        {
            return (Declined.Unfit, WritingTexts.Unfit);
        }

        if (behind > WritingLimits.Behind)
        {
            return (Declined.Wait, WritingTexts.Behind);
        }

        if (documents.WhyStopped(document) is { } stopped)
        {
            return (Declined.Wait, stopped);
        }

        var before = documents.Spent;
        try
        {
            return Judge(push, document, judged);
        }
        catch (StoppedException)
        {
            // The rest of the group stands on what the authority holds: it is saved first, and then there is a new authority.
            log.JudgingStopped(push.Steps.Length);
            return WireSteps.Count(push.Steps) > 1 ? (Declined.Split, WritingTexts.Split) : (Declined.TooLarge, WritingTexts.TooHeavy);
        }
        catch (Exception fault)
        {
            log.JudgingFailed(fault);
            documents.Doubt();
            return (Declined.Unfit, WritingTexts.Unfit);
        }
        finally
        {
            judged.Spent += documents.Spent - before;
        }
    }

    private (Declined Kind, string Why)? Judge(WritingEngine.Push push, OpenDocument document, CommitGroup judged)
    {
        var authority = documents.Open(document);
        if (TextInsertion.Read(push.Steps) is { } words && authority.Typed(document.Name, push.On, words) is { } at)
        {
            judged.Add(push, new Judgement(null, (words with { At = at }).ToSteps(), 1, null, null));
            return null;
        }

        var missed = push.On < authority.Reach(document.Name) ? judged.StepsSince(document, push.On, store) : null;
        var judgement = authority.Judge(document.Name, push.On, push.Steps, missed);
        if (judgement.Error is { } error)
        {
            return error switch
            {
                "too-long" => (Declined.TooLarge, WritingTexts.Full),
                "too-much" => (Declined.TooLarge, WritingTexts.TooHeavy),
                "split" => (Declined.Split, WritingTexts.Split),
                _ => (Declined.Unfit, WritingTexts.Unfit),
            };
        }

        if (judgement.After is { } after && NumberGuard.Adds(judgement.Before ?? [], after, clock.Today()))
        {
            return (Declined.PersonalNumber, WritingTexts.PersonalNumber);
        }

        authority.Accept(document.Name);
        judged.Add(push, judgement);
        return null;
    }
}
