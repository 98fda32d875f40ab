using BfaRadet.App.Features.Minutes.Sealing;
using BfaRadet.App.Data;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>What adopted minutes still ask for: a notice on the board of a nämnd, and a copy on the residents' page.</summary>
internal static class AdoptedNeeds
{
    /// <param name="earliest">Minutes of meetings before this day ask for nobody.</param>
    public static async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, CouncilId council, DateOnly earliest, DateOnly today)
    {
        var settings = await db.Councils.AsNoTracking().Where(c => c.Id == council).Select(c => c.Settings).FirstAsync();
        var board = BoardNotice.IsFor(settings);
        if (!board && !settings.OpenPage)
        {
            return [];
        }

        // As they stand now: what is opened again is published and announced when it is adopted anew.
        var adopted = await (
            from way in db.Adjustments
            from kept in db.SealedMinutes()
            from meeting in db.Meetings
            where way.Council == council && way.State == AdjustmentState.Adopted
                && kept.Council == council && kept.Meeting == way.Meeting && kept.Number == way.SealNumber
                && meeting.Id == way.Meeting && meeting.Date >= earliest
            orderby meeting.Date
            select new { meeting.Id, meeting.Date, kept.Number, kept.AdoptedAt }).ToListAsync();
        var posted = (await db.BoardNotices.Where(n => n.Council == council).Select(n => new { n.Meeting, n.SealNumber }).ToListAsync())
            .Select(n => (n.Meeting, n.SealNumber)).ToHashSet();
        var copies = await db.Publications.Where(p => p.Council == council)
            .Select(p => new { p.Meeting, p.State, p.PublishedSeal, p.RemoveOn }).ToDictionaryAsync(p => p.Meeting);
        var needs = new List<Need>();
        foreach (var minutes in adopted)
        {
            if (board && !posted.Contains((minutes.Id, minutes.Number)))
            {
                needs.Add(new Need.NoticeToPost(
                    minutes.Id, minutes.Date,
                    BoardNotice.IsCustom(settings.LegalForm) ? null : BoardNotice.LastDayToPost(SwedishDates.DateOf(minutes.AdoptedAt))));
            }

            // What was taken away, by somebody or by its day, was meant to go.
            var copy = copies.GetValueOrDefault(minutes.Id);
            var never = copy is null or { State: PublicationState.Reviewing };
            var earlier = copy is { State: PublicationState.Published } && copy.PublishedSeal < minutes.Number && copy.RemoveOn > today;
            if (settings.OpenPage && (never || earlier))
            {
                needs.Add(new Need.MinutesToPublish(minutes.Id, minutes.Date, Anew: earlier));
            }
        }

        return needs;
    }
}
