using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Live;
using BfaRadet.App.Records;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Publishing;

/// <summary>Adopted minutes of a nämnd whose notice is not on the board (KL 8 kap. 12 §).</summary>
/// <param name="LastDay">The second day after they were adjusted; null where the council has the board by its own choice.</param>
public sealed record NoticeToPost(MeetingId Meeting, DateOnly Date, DateOnly? LastDay) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Due;

    public override bool IsOverdue(DateOnly today) => LastDay < today;

    public override string Text(DateOnly today) => LastDay is { } last
        ? $"Protokollet {On(Date)} är justerat. Det ska anslås senast {SwedishDates.Full(last)}: {AdjustmentWords.Left(last, today)}."
        : $"Protokollet {On(Date)} är justerat och ska anslås enligt rådets arbetsordning.";

    public override string Act => "Till anslaget";

    public override string Address(CouncilId council) => MinutesAddresses.Record(council, Meeting) + "#anslaget";
}

/// <summary>Adopted minutes that residents cannot read, though the council has a page for them.</summary>
/// <param name="Anew">An earlier wording is there.</param>
public sealed record MinutesToPublish(MeetingId Meeting, DateOnly Date, bool Anew) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Due;

    public override string Text(DateOnly today) => Anew
        ? $"Protokollet {On(Date)} är justerat på nytt, men invånarna läser den tidigare lydelsen."
        : $"Protokollet {On(Date)} är justerat men inte publicerat på rådets öppna sida.";

    public override string Act => "Granska och publicera";

    public override string Address(CouncilId council) => MinutesAddresses.Publishing(council, Meeting);
}

/// <summary>What is still to be done with adopted minutes: a notice on the board of a nämnd, and a copy on the residents' page.</summary>
internal sealed class PublishingNeeds : INeeds
{
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Meetings(council), Subject.Council(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        var settings = await db.Councils.AsNoTracking().Where(c => c.Id == asked.Council).Select(c => c.Settings).FirstAsync();
        var board = BoardNotice.IsFor(settings);
        if (!board && !settings.OpenPage || !await InCharge.IsAsync(
            db, asked, Publication.Publishers & BoardNotice.Posters, Duties.Secretary, Duties.Coordinator, Duties.Chair, Duties.ViceChair))
        {
            return [];
        }

        var earliest = asked.Today.AddDays(-MinutesNeeds.Forgotten);

        // Only adopted ones: what is opened again is published and announced when it is adopted again.
        var adopted = await (
            from way in db.Adjustments
            from kept in db.SealedRecords()
            from meeting in db.Meetings
            where way.Council == asked.Council && way.State == AdjustmentState.Adopted
                && kept.Council == way.Council && kept.Number == way.SealNumber
                && meeting.Id == way.Meeting && meeting.Date >= earliest
            orderby meeting.Date
            select new { meeting.Id, meeting.Date, kept.Number, kept.AdoptedAt }).ToListAsync();
        var posted = (await db.BoardNotices.Where(n => n.Council == asked.Council).Select(n => new { n.Meeting, n.SealNumber }).ToListAsync())
            .Select(n => (n.Meeting, n.SealNumber)).ToHashSet();
        var copies = await db.Publications.Where(p => p.Council == asked.Council)
            .Select(p => new { p.Meeting, p.State, p.PublishedSeal, p.RemoveOn }).ToDictionaryAsync(p => p.Meeting);
        var needs = new List<Need>();
        foreach (var minutes in adopted)
        {
            if (board && !posted.Contains((minutes.Id, minutes.Number)))
            {
                needs.Add(new NoticeToPost(
                    minutes.Id, minutes.Date,
                    BoardNotice.IsCustom(settings.LegalForm) ? null : BoardNotice.LastDayToPost(SwedishDates.DateOf(minutes.AdoptedAt))));
            }

            // What was removed, early or on its last day, is not to be published again.
            var copy = copies.GetValueOrDefault(minutes.Id);
            var never = copy is null or { State: PublicationState.Reviewing };
            var earlier = copy is { State: PublicationState.Published } && copy.PublishedSeal < minutes.Number && copy.RemoveOn > asked.Today;
            if (settings.OpenPage && (never || earlier))
            {
                needs.Add(new MinutesToPublish(minutes.Id, minutes.Date, Anew: earlier));
            }
        }

        return needs;
    }
}
