using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Documents;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Identity;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Dispatch;

/// <summary>Who a decision is sent to: a person of the council, or somebody else by name and address.</summary>
/// <param name="Name">Ignored for a person of the council, as is the address.</param>
public sealed record DispatchTo(MemberId? Member, string Name = "", string Email = "");

/// <summary>Sends one decision to the one it concerns: a letter with the decision as a file, and a line in the journal.</summary>
public sealed class DecisionDispatch(Changes changes, LetterBox box, PublicAddress address, LiveFeed feed)
{
    /// <summary>Whether letters are sent; otherwise they wait under Utskick.</summary>
    public bool Sends => box.Sends;

    /// <summary>Sends it. Idempotent: the same dispatch again sends nothing.</summary>
    /// <param name="dispatch">Made once for a form that is opened: a button that is pressed twice is one dispatch.</param>
    /// <param name="seen">What the caller reached the server at.</param>
    public async Task<Result<Done>> SendAsync(Caller caller, CouncilId council, DecisionId id, Guid dispatch, DispatchTo to, string? seen = null)
    {
        var sent = await changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var db = moment.Db;
            if (!moment.By.Has(Decision.Followers))
            {
                return new NotYourDuty(Decision.Followers);
            }

            if (await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.Council == council && d.State != DecisionState.Withdrawn) is not { } decision)
            {
                return new NotFound();
            }

            var (mark, name) = (dispatch.ToString(), JournalEntry.NameOf<DecisionDispatched>());
            if (await db.Journal.AnyAsync(e => e.Meeting == decision.Meeting && e.Event == name && e.Facts.Contains(mark)))
            {
                return Done.Value;
            }

            var row = (await DecisionQueries.RowsAsync(db, db.Decisions.AsNoTracking().Where(d => d.Id == id)))[0];
            if (!row.IsHeld && !decision.IsBroughtIn)
            {
                return new DecisionRefusal.MeetingIsNotOver(decision.Number);
            }

            if (await db.Set<AgendaItem>().AnyAsync(i => i.Id == decision.Item && i.Circle != null))
            {
                return new DecisionRefusal.IsForACircle(decision.Number);
            }

            var of = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == council);
            var receiver = await ReceiverAsync(db, of, to, moment.Today);
            if (receiver.IsRefused(out var refusal))
            {
                return refusal;
            }

            await PostAsync(moment, of, decision, row, receiver.Value, to.Member, seen);
            moment.Note(council, new DecisionDispatched(decision.Meeting, id, decision.Number, receiver.Value.Name, dispatch));
            return Done.Value;
        });
        if (sent.Refusal is null)
        {
            feed.Changed([Subject.Letters(council), Subject.AllLetters]);
        }

        return sent;
    }

    private static async Task<Result<Mailbox>> ReceiverAsync(WorkspaceDb db, Council council, DispatchTo to, DateOnly today)
    {
        if (to.Member is { } member)
        {
            return (await db.AddressesAsync(council)).TryGetValue(member, out var known) ? known : new NotFound();
        }

        var (name, email) = (Wording.Line(to.Name), Wording.Line(to.Email));
        var wrong = Faults.Of(
            Wording.Check(today, nameof(DispatchTo.Name), name, required: true),
            email == "" ? new EmptyText(nameof(DispatchTo.Email)) : EmailAddress.IsOne(email) ? null : new NotAnEmailAddress(nameof(DispatchTo.Email), email));
        return wrong is null ? new Mailbox(name, email) : wrong;
    }

    private async Task PostAsync(Changes.Moment moment, Council council, Decision decision, DecisionRow row, Mailbox to, MemberId? member, string? seen)
    {
        var (db, at) = (moment.Db, moment.At);
        var isAdopted = await db.Adjustments.AnyAsync(a => a.Meeting == decision.Meeting && a.State == AdjustmentState.Adopted);
        var part = member is { } one ? decision.Progress.FirstOrDefault(p => p.Now.State.IsOpen() && Reminding.ReceiversOf(council, p.Of, moment.Today).Any(m => m.Id == one)) : null;
        var secret = decision.State == DecisionState.InForce && part?.Of is { } of ? ReportLinks.Make(db, council.Id, decision.Id, of, member!.Value, at) : null;
        var link = secret is null ? null : address.Of($"{ReportLinks.Page}#{secret}", seen);
        using var pdf = new MemoryStream();
        PdfWriter.Write(DecisionExtract.Document(council, decision, row, isAdopted), at, pdf);
        var file = (await db.KeepFileAsync(pdf.ToArray(), at)).Value;
        var subject = $"Beslut {decision.Number}: {council.Name}";
        var sender = moment.By.Member is { } by ? (await db.AddressesAsync(council)).GetValueOrDefault(by) : null;
        _ = box.Post(db, new LetterDraft(to, subject, new Document(subject,
        [
            new Block.Paragraph($"Hej {to.Name}!"),
            new Block.Paragraph($"Här är ett beslut som {council.Name} i {council.Municipality} fattade {SwedishDates.Full(row.MeetingDate)}. Det ligger också i brevet som fil."),
            .. DecisionExtract.Facts(decision, row, isAdopted),
            .. link is null
                ? [new Block.Paragraph(part is null ? "Brevet är för kännedom. Du behöver inte svara." : "Säg hur det går när det är klart, eller om något är i vägen.")]
                : new Block[]
                {
                    new Block.Heading(2, "Vad som väntas"),
                    new Block.Paragraph("Du, eller den du företräder, ansvarar för beslutet. Säg hur det går när det är klart, eller om något är i vägen. Du behöver inte logga in."),
                    new Block.Paragraph([new Run("Säg hur det går: ", Bold: true), new Run(link, Link: link)]),
                    new Block.Paragraph($"Länken är bara till för dig och gäller till {SwedishDates.Full(SwedishDates.DateOf(at + ReportLinks.Purpose.Lifetime))}. Skicka den inte vidare."),
                },
            new Block.Paragraph($"Beslutet är skickat av {moment.By.Name}."),
        ])
        { Footer = PageBand.Empty }, $"{council.Name}, {council.Municipality}", member is { } known && council.Find(known)?.AccountId is not null ? address.Of(LetterAddresses.Choices, seen) : null)
        {
            Council = council.Id,
            ReplyTo = sender,
            Enclosures = [new Enclosure($"Beslut {decision.Number.Year}-{decision.Number.Running}.pdf", "application/pdf", file)],
            Secrets = secret is null ? [] : [secret],
            Occasion = "Beslut",
            FileName = $"beslut-{decision.Number.Year}-{decision.Number.Running}",
        }, at);
    }
}
