// Puts the Android archives (AAR) among the dependencies onto the class path. Maven resolves them, but an archive is a zip
// around a classes.jar: unpack each once per version, then let the resolved artifact point at its classes.jar.
// Runs in `initialize`, before a compiler asks for the class path. The scopes of the project keep their meaning.
import org.apache.maven.artifact.handler.DefaultArtifactHandler

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.util.zip.ZipFile

def root = Path.of(project.build.directory, 'aar')
def handler = new DefaultArtifactHandler('aar')
handler.extension = 'aar'
handler.language = 'java'
handler.addedToClasspath = true

def unpack = { File archive, Path folder ->
    new ZipFile(archive).withCloseable { zip ->
        zip.entries().findAll { !it.directory }.each { entry ->
            def to = folder.resolve(entry.name).normalize()
            assert to.startsWith(folder)
            Files.createDirectories(to.parent)
            zip.getInputStream(entry).withCloseable { Files.copy(it, to, StandardCopyOption.REPLACE_EXISTING) }
        }
    }
}

def folders = [:]
project.artifacts.findAll { it.type == 'aar' }.each { artifact ->
    def folder = root.resolve("${artifact.groupId}.${artifact.artifactId}-${artifact.version}")
    if (!Files.exists(folder.resolve('.done'))) {
        unpack(artifact.file, folder)
        Files.createFile(folder.resolve('.done'))
    }
    assert !Files.isDirectory(folder.resolve('libs')) : "$artifact holds libs/*.jar, which this build does not know"
    folders[artifact] = folder
    // Some are empty: they only stand for others.
    if (Files.exists(folder.resolve('classes.jar'))) {
        artifact.setArtifactHandler(handler)
        artifact.setFile(folder.resolve('classes.jar').toFile())
    }
}
// For res.groovy and apk.groovy: each artifact with its unpacked folder.
project.setContextValue('aar.folders', folders)
log.info("${folders.size()} archives on the class path")
