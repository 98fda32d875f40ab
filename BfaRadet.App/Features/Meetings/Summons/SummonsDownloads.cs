using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Documents;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Ui;
using System.Text;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>The summons as files: PDF, HTML and for calendars.</summary>
internal static class SummonsDownloads
{
    public static void Map(WebApplication app) =>
        app.MapGet("/rad/{council:guid}/sammantraden/{meeting:guid}/kallelse.{extension}", async (
            Guid council, Guid meeting, string extension, HttpContext http, MeetingQueries queries) =>
        {
            if (Caller.From(http.User) is not { } caller
                || await queries.FindAsync(caller, new CouncilId(council), new MeetingId(meeting)) is not { Summons: { } summons } view)
            {
                return Results.NotFound();
            }

            var document = SummonsLayout.Of(
                view.CouncilName, view.Municipality, summons.First, summons.Latest,
                [.. summons.Latest.Content.Items.Where(i => summons.IsLate(i.Id)).Select(i => i.Id)], view.Cancelled);
            var name = $"kallelse-{SwedishDates.Iso(summons.Latest.Content.Details.Date)}.{extension}";
            switch (extension)
            {
                case "pdf":
                    using (var pdf = new MemoryStream())
                    {
                        PdfWriter.Write(document, summons.Latest.At, pdf, http.RequestAborted);
                        return Results.File(pdf.ToArray(), "application/pdf", name);
                    }

                case "html":
                    return Results.File(Encoding.UTF8.GetBytes(HtmlWriter.Write(document)), "text/html; charset=utf-8", name);
                case "ics":
                    // It is read by calendar programs, and lies in other systems, as letters do.
                    return Results.File(
                        Encoding.UTF8.GetBytes(SummonsCalendar.Of(view.CouncilName, view.Id, view.SeenByAll().Summons!.Latest, view.Cancelled?.At)), "text/calendar; charset=utf-8", name);
                default:
                    return Results.NotFound();
            }
        }).OneFileAtATime();
}
