using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Identity.Quotas;
using Microsoft.Net.Http.Headers;

namespace BfaRadet.App.Features.Minutes.Downloads;

/// <summary>Minutes as files to download.</summary>
public static class MinutesDownloads
{
    private static readonly string[] _reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddMinutesDownloads(this IServiceCollection services) => services
        .AddSingleton<DownloadQueries>();

    /// <summary>The files at the addresses of <see cref="MinutesAddresses"/>.</summary>
    public static WebApplication MapMinutesDownloads(this WebApplication app)
    {
        var meeting = app.MapGroup("/rad/{council:guid}/sammantraden/{meeting:guid}").OneFileAtATime();
        meeting.MapMethods("/protokoll.{extension}", _reading, (
            Guid council, Guid meeting, string extension, HttpContext http, DownloadQueries downloads, TemporaryFiles files) =>
            AnswerAsync(http, extension, files, (caller, kind) =>
                downloads.FindAsync(caller, new CouncilId(council), new MeetingId(meeting), kind, http.RequestAborted)));
        meeting.MapMethods("/protokoll/{item:guid}.{extension}", _reading, (
            Guid council, Guid meeting, Guid item, string extension, HttpContext http, DownloadQueries downloads, TemporaryFiles files) =>
            AnswerAsync(http, extension, files, (caller, kind) => downloads.FindExtractAsync(
                caller, new CouncilId(council), new MeetingId(meeting), new AgendaItemId(item), kind, http.RequestAborted)));
        return app;
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string extension, TemporaryFiles files, Func<Caller, FileKind, Task<Download?>> find)
    {
        if (Caller.From(http.User) is not { } caller || FileKind.Of(extension) is not { } kind || await find(caller, kind) is not { } file)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentDisposition = FileNames.Disposition(file.Name);
        // Adopted minutes may be cached, but the right to them is checked each time; a draft is not cached.
        http.Response.Headers.CacheControl = file.Mark is null ? "private, no-store" : "private, no-cache";
        return Results.Stream(
            file.WriteToFile(files, http.RequestAborted), file.Kind.ContentType,
            entityTag: file.Mark is { } mark ? new EntityTagHeaderValue($"\"{mark}\"") : null);
    }
}
