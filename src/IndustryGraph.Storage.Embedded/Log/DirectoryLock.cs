namespace IndustryGraph.Storage.Embedded;

/// <summary>Keeps every other store, in this process or another, off a data directory. The system lifts it when a process dies.</summary>
internal sealed class DirectoryLock : IDisposable
{
    public const string Name = "industrygraph.lock";

    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <exception cref="StoreException">Conflict where another store has it; Unavailable where it cannot be written.</exception>
    public static DirectoryLock Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(directory, exception);
        }

        try
        {
            return new DirectoryLock(new FileStream(Path.Combine(directory, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw new StoreException(
                StoreError.Conflict,
                $"Another process has the data directory {directory} open. Stop it, or choose another directory.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(directory, exception);
        }
    }

    public void Dispose() => _file.Dispose();

    // A disk may as well be full or read-only: EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static StoreException Unusable(string directory, Exception cause) => new(
        StoreError.Unavailable, $"The data directory {directory} cannot be made or written. Check its path and permissions.", cause);
}
